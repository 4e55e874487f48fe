/**
 * How a board looks: tabs, sections, and the widgets that show and touch its controls. What a value
 * is belongs to {@code slidersync.control}.
 */
@NullMarked
package slidersync.layout;

import org.jspecify.annotations.NullMarked;
