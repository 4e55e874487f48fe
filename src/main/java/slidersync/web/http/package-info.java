/** What every request meets: who may ask, by which name, and with which headers it is answered. */
@NullMarked
package slidersync.web.http;

import org.jspecify.annotations.NullMarked;
