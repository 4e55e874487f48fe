/** Decides which node owns a board, and commits the changes of the boards that this node owns. */
@NullMarked
package slidersync.owner;

import org.jspecify.annotations.NullMarked;
