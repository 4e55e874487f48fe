/** What a server proves its name with: certificates from files, or made by an own authority. */
@NullMarked
package slidersync.tls;

import org.jspecify.annotations.NullMarked;
