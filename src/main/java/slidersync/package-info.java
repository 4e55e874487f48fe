/** What a node is made of, and the order of start and stop. */
@NullMarked
package slidersync;

import org.jspecify.annotations.NullMarked;
