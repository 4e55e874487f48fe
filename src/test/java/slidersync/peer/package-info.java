/** Other servers for the same wire format, to compare with. {@code src/bench/figures} runs them. */
@NullMarked
package slidersync.peer;

import org.jspecify.annotations.NullMarked;
