@NullMarked
package slidersync.board;

import org.jspecify.annotations.NullMarked;
