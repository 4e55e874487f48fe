/**
 * The domain: controls, values, revisions, deltas, replicas. It knows no Vert.x and does no I/O.
 */
@NullMarked
package slidersync.board;

import org.jspecify.annotations.NullMarked;
