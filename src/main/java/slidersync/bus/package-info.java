/** What travels on the event bus: addresses, bodies, and a replica that follows a board over it. */
@NullMarked
package slidersync.bus;

import org.jspecify.annotations.NullMarked;
