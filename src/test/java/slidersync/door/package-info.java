@NullMarked
package slidersync.door;

import org.jspecify.annotations.NullMarked;
