@NullMarked
package slidersync.oscquery;

import org.jspecify.annotations.NullMarked;
