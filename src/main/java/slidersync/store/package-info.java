/** Leases and the state of boards, in SQLite, PostgreSQL or memory. */
@NullMarked
package slidersync.store;

import org.jspecify.annotations.NullMarked;
