/**
 * The load tool: many watchers and movers on a running board, and how old what they see is. It
 * knows the server by its public addresses only.
 */
@NullMarked
package slidersync.bench;

import org.jspecify.annotations.NullMarked;
