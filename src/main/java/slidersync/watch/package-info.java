/** Board files that are saved while a node runs: what is in them is told to the owners. */
@NullMarked
package slidersync.watch;

import org.jspecify.annotations.NullMarked;
