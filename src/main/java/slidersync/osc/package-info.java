/**
 * The door for OSC: desks, controllers and programs that speak it over UDP and TCP.
 *
 * <p>A {@code Conversation} is what one peer and one board say to each other.
 */
@NullMarked
package slidersync.osc;

import org.jspecify.annotations.NullMarked;
