package slidersync.osc.packet;

/** What one datagram or one frame of a connection holds. */
public sealed interface OscPacket permits OscMessage, OscBundle {}
