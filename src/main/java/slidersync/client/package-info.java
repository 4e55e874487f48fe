/** A SockJS client for programs in Java. It knows a server by its public addresses only. */
@NullMarked
package slidersync.client;

import org.jspecify.annotations.NullMarked;
