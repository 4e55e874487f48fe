@NullMarked
package slidersync.osc.mapping;

import org.jspecify.annotations.NullMarked;
