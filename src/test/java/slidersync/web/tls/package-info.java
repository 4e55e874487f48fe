@NullMarked
package slidersync.web.tls;

import org.jspecify.annotations.NullMarked;
