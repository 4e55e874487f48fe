/**
 * Words for programs and people: outcomes, reasons, refusals, ids, numbers, and text that is plain.
 */
@NullMarked
package slidersync.text;

import org.jspecify.annotations.NullMarked;
