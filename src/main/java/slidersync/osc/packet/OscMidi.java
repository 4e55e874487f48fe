package slidersync.osc.packet;

/**
 * A message of MIDI.
 *
 * @param bytes from the highest to the lowest: port, status, data, data
 */
public record OscMidi(int bytes) {}
