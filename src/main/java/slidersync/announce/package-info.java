/** What the local network is told of a node: its name, its pages and its open doors. */
@NullMarked
package slidersync.announce;

import org.jspecify.annotations.NullMarked;
