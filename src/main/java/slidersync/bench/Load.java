package slidersync.bench;

import slidersync.client.Transport;

/**
 * The load that a run puts on a board.
 *
 * @param rate changes a second of each mover
 * @param inFlight instead of the rate, how many changes of each mover wait for their answer at any
 *     time; 0 for the rate
 * @param warmUp seconds before it is measured
 * @param seconds what is measured
 * @param stalled sockets that subscribe and then never read
 */
record Load(
    int watchers,
    int movers,
    int rate,
    int inFlight,
    int warmUp,
    int seconds,
    Transport transport,
    int stalled) {}
