/** The browser's border: HTTP, pages, the SockJS bridge and the feed. */
@NullMarked
package slidersync.web;

import org.jspecify.annotations.NullMarked;
