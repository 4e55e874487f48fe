/** How the controls of a board are wired to peers: desks, controllers, brokers. */
@NullMarked
package slidersync.wiring;

import org.jspecify.annotations.NullMarked;
