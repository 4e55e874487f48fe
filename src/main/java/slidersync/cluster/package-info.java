/**
 * How nodes find each other and stay together: Hazelcast, and what Vert.x needs from it after a
 * cut.
 */
@NullMarked
package slidersync.cluster;

import org.jspecify.annotations.NullMarked;
