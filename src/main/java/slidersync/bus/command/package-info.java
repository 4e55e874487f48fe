/** The bodies of commands as owners read them, and the replies of owners. */
@NullMarked
package slidersync.bus.command;

import org.jspecify.annotations.NullMarked;
