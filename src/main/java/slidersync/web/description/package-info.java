/** What the program tells of its interfaces: AsyncAPI, and a page for people to read. */
@NullMarked
package slidersync.web.description;

import org.jspecify.annotations.NullMarked;
