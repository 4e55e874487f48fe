/**
 * From what owners say to what screens get: a follower for each stream, and one frame for many
 * sockets.
 */
@NullMarked
package slidersync.web.feed;

import org.jspecify.annotations.NullMarked;
