/**
 * The HTTP API: one table of operations, which the router and the document that describes them are
 * both made of; and the events that it sends.
 */
@NullMarked
package slidersync.web.api;

import org.jspecify.annotations.NullMarked;
