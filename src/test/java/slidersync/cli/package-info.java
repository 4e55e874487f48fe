@NullMarked
package slidersync.cli;

import org.jspecify.annotations.NullMarked;
