/** The languages of the pages, and their texts. */
@NullMarked
package slidersync.web.language;

import org.jspecify.annotations.NullMarked;
