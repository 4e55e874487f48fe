@NullMarked
package slidersync.control;

import org.jspecify.annotations.NullMarked;
