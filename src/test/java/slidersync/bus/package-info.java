@NullMarked
package slidersync.bus;

import org.jspecify.annotations.NullMarked;
