/** How packets follow each other in a stream of bytes. It knows no Vert.x and does no I/O. */
@NullMarked
package slidersync.osc.framing;

import org.jspecify.annotations.NullMarked;
