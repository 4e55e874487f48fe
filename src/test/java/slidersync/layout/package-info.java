@NullMarked
package slidersync.layout;

import org.jspecify.annotations.NullMarked;
