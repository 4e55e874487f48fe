/** Tests the jar as users run it, in processes that are killed, frozen and cut off. */
@NullMarked
package slidersync.process;

import org.jspecify.annotations.NullMarked;
