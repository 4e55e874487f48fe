/**
 * What a control is: one class for each type, its definition, and the normal form of its values.
 */
@NullMarked
package slidersync.control;

import org.jspecify.annotations.NullMarked;
