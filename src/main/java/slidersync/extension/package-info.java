/** Classes of the operator's own, from {@code --class-path}: verticles, and rules of boards. */
@NullMarked
package slidersync.extension;

import org.jspecify.annotations.NullMarked;
