@NullMarked
package slidersync.web.tcp;

import org.jspecify.annotations.NullMarked;
