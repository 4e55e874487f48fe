/** One contract for every store, and what each of them adds. */
@NullMarked
package slidersync.store;

import org.jspecify.annotations.NullMarked;
