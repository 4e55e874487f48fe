@NullMarked
package slidersync.osc.packet;

import org.jspecify.annotations.NullMarked;
