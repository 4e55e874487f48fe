/** Basics of all rooms: outcomes, reasons, refusals, ids, numbers, colours, and plain text. */
@NullMarked
package slidersync.text;

import org.jspecify.annotations.NullMarked;
