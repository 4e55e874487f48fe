@NullMarked
package slidersync.osc.framing;

import org.jspecify.annotations.NullMarked;
