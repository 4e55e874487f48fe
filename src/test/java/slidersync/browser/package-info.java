/** What browsers run: the scripts, checked by a compiler and tried in real browsers. */
@NullMarked
package slidersync.browser;

import org.jspecify.annotations.NullMarked;
