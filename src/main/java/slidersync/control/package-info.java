/**
 * The types of controls, one class each: their definitions, the normal form of their values, and
 * what pages show of them.
 */
@NullMarked
package slidersync.control;

import org.jspecify.annotations.NullMarked;
