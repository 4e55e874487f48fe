package slidersync.osc.packet;

/** Text that the sender distinguishes from other texts. */
public record OscSymbol(String text) {}
