/**
 * The browser's border: the server of a node, made of its rooms, and what it says of its health.
 */
@NullMarked
package slidersync.web;

import org.jspecify.annotations.NullMarked;
