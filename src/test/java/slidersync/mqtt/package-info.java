@NullMarked
package slidersync.mqtt;

import org.jspecify.annotations.NullMarked;
