@NullMarked
package slidersync.sync;

import org.jspecify.annotations.NullMarked;
