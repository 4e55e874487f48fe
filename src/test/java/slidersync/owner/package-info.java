@NullMarked
package slidersync.owner;

import org.jspecify.annotations.NullMarked;
