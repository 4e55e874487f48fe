@NullMarked
package slidersync.web.identity;

import org.jspecify.annotations.NullMarked;
