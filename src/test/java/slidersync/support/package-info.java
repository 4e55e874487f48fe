/** What tests share: a node in the test's process, and a client for every SockJS transport. */
@NullMarked
package slidersync.support;

import org.jspecify.annotations.NullMarked;
