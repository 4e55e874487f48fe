@NullMarked
package slidersync.osc;

import org.jspecify.annotations.NullMarked;
