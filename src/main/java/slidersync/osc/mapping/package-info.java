/**
 * What messages mean to boards, and how values are written in messages. It knows no Vert.x and does
 * no I/O.
 */
@NullMarked
package slidersync.osc.mapping;

import org.jspecify.annotations.NullMarked;
