@NullMarked
package slidersync.watch;

import org.jspecify.annotations.NullMarked;
