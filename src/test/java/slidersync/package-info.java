@NullMarked
package slidersync;

import org.jspecify.annotations.NullMarked;
