/**
 * The command line and the environment: options of a node, and what it tells its operator at the
 * start.
 */
@NullMarked
package slidersync.cli;

import org.jspecify.annotations.NullMarked;
