/** The verticle that owns a board's state, and its loop. */
@NullMarked
package slidersync.owner;

import org.jspecify.annotations.NullMarked;
