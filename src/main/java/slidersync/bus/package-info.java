/**
 * The public API of verticles: the addresses of boards, the bodies of their messages, and a replica
 * that follows a board.
 */
@NullMarked
package slidersync.bus;

import org.jspecify.annotations.NullMarked;
