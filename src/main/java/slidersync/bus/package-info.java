/**
 * The public API of verticles: a board to follow and to command ({@link
 * slidersync.bus.BoardClient}), its addresses, and a replica of any of its streams. It is what
 * {@code slider-sync-client} consists of.
 */
@NullMarked
package slidersync.bus;

import org.jspecify.annotations.NullMarked;
