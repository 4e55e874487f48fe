@NullMarked
package slidersync.extension;

import org.jspecify.annotations.NullMarked;
