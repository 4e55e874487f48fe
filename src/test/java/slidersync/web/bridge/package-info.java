/** The bridge beside Vert.x's own, and beside the description of SockJS. */
@NullMarked
package slidersync.web.bridge;

import org.jspecify.annotations.NullMarked;
