/**
 * The mechanism of streams: entries, revisions, histories, deltas, replicas. It has no domain,
 * knows no Vert.x and does no I/O.
 */
@NullMarked
package slidersync.sync;

import org.jspecify.annotations.NullMarked;
