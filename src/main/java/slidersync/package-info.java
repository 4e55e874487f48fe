/** What a node is made of: the command line, its settings, and the order of start and stop. */
@NullMarked
package slidersync;

import org.jspecify.annotations.NullMarked;
