/** The door for OSCQuery: a server of its own, which says what OSC can speak of, and speaks it. */
@NullMarked
package slidersync.oscquery;

import org.jspecify.annotations.NullMarked;
