@NullMarked
package slidersync.web.page;

import org.jspecify.annotations.NullMarked;
