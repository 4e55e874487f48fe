/** The scripts' logic without a browser, in milliseconds. */
@NullMarked
package slidersync.script;

import org.jspecify.annotations.NullMarked;
