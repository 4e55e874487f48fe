/** What all doors share: ways in and out of a node for programs that are not on the event bus. */
@NullMarked
package slidersync.door;

import org.jspecify.annotations.NullMarked;
