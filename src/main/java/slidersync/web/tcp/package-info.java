/** The TCP event-bus bridge: the bridge of programs that open a plain socket. */
@NullMarked
package slidersync.web.tcp;

import org.jspecify.annotations.NullMarked;
