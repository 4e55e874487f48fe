/**
 * What a node is told, on the command line and in the environment, and what it says to whoever
 * started it.
 */
@NullMarked
package slidersync.cli;

import org.jspecify.annotations.NullMarked;
