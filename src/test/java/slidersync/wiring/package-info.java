@NullMarked
package slidersync.wiring;

import org.jspecify.annotations.NullMarked;
