@NullMarked
package slidersync.announce;

import org.jspecify.annotations.NullMarked;
