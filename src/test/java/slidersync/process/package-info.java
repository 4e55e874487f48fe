/** The jar as users run it: real processes, really killed. */
@NullMarked
package slidersync.process;

import org.jspecify.annotations.NullMarked;
