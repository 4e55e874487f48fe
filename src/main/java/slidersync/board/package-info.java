/**
 * The domain: the values of a board, its people, what they hold, and their messages. It knows no
 * Vert.x and does no I/O.
 */
@NullMarked
package slidersync.board;

import org.jspecify.annotations.NullMarked;
