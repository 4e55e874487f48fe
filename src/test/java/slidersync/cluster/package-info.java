@NullMarked
package slidersync.cluster;

import org.jspecify.annotations.NullMarked;
