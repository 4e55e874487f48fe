@NullMarked
package slidersync.web.feed;

import org.jspecify.annotations.NullMarked;
