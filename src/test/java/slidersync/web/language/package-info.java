@NullMarked
package slidersync.web.language;

import org.jspecify.annotations.NullMarked;
