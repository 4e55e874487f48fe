/** Who a browser is: the cookie, and the profile that it keeps. */
@NullMarked
package slidersync.web.identity;

import org.jspecify.annotations.NullMarked;
