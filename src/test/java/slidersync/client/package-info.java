@NullMarked
package slidersync.client;

import org.jspecify.annotations.NullMarked;
