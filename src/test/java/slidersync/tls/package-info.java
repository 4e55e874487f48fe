@NullMarked
package slidersync.tls;

import org.jspecify.annotations.NullMarked;
