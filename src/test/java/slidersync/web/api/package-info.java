@NullMarked
package slidersync.web.api;

import org.jspecify.annotations.NullMarked;
