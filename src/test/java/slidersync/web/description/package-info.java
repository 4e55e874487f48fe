@NullMarked
package slidersync.web.description;

import org.jspecify.annotations.NullMarked;
