/** The pages of boards, and the scripts and styles that they load. */
@NullMarked
package slidersync.web.page;

import org.jspecify.annotations.NullMarked;
