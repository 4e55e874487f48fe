@NullMarked
package slidersync.text;

import org.jspecify.annotations.NullMarked;
