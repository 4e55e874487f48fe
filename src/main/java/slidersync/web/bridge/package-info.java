/**
 * The SockJS event-bus bridge: transports, sessions, envelopes, and the addresses that are
 * permitted.
 */
@NullMarked
package slidersync.web.bridge;

import org.jspecify.annotations.NullMarked;
