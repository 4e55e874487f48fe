package slidersync.bench;

/**
 * What is done to a board.
 *
 * @param rate changes a second of each mover
 * @param seconds what is measured, after a short warm-up
 * @param stalled sockets that subscribe and then never read
 */
record Load(int watchers, int movers, int rate, int seconds, Transport transport, int stalled) {}
