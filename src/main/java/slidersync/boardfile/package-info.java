/** Board definitions in YAML files: read, checked, and refused with the line and the reason. */
@NullMarked
package slidersync.boardfile;

import org.jspecify.annotations.NullMarked;
