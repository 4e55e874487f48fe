/** Where the state of boards is kept: SQLite, PostgreSQL, or memory. */
@NullMarked
package slidersync.store;

import org.jspecify.annotations.NullMarked;
