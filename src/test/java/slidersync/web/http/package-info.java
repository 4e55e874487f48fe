@NullMarked
package slidersync.web.http;

import org.jspecify.annotations.NullMarked;
