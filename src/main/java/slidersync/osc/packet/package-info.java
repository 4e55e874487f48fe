/**
 * Packets of OSC 1.0 and 1.1: messages and bundles, and their form in bytes.
 *
 * <p>Our own, because what comes from a network is not to be trusted: the reader has a bound for
 * everything that nests, and refuses what does not fit with what it expected.
 */
@NullMarked
package slidersync.osc.packet;

import org.jspecify.annotations.NullMarked;
