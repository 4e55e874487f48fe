@NullMarked
package slidersync.bench;

import org.jspecify.annotations.NullMarked;
