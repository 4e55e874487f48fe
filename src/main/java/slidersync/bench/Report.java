package slidersync.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The result of a run. */
record Report(Load load, Measure measure, double connectSeconds) {

  /** One second of progress. */
  static String line(Measure measure, long frames) {
    Histogram recent = measure.settle(Measure.PATIENCE_SECONDS);
    return String.format(
        Locale.ROOT,
        "%,9d frames/s, staleness p50 %s, p99 %s; %,d changes acknowledged, %,d refused, %,d reconnects",
        frames,
        millis(recent, 50),
        millis(recent, 99),
        measure.counts().acknowledged,
        measure.counts().refused,
        measure.counts().reconnects);
  }

  List<String> table() {
    Measure.Counts counts = measure.counts();
    Histogram staleness = measure.staleness();
    double seconds = load.seconds();
    List<String> lines = new ArrayList<>();
    row(lines, "connected in", "%.1f s", connectSeconds);
    row(lines, "changes sent", "%,d (%,.0f/s)", counts.sent, counts.sent / seconds);
    row(lines, "changes acknowledged", "%,d", counts.acknowledged);
    row(lines, "acknowledged after p50", "%s", millis(measure.answers(), 50));
    row(lines, "acknowledged after p99", "%s", millis(measure.answers(), 99));
    row(lines, "frames received", "%,d (%,.0f/s)", counts.frames, counts.frames / seconds);
    row(lines, "values shown", "%,d (%,.0f/s)", counts.values, counts.values / seconds);
    row(lines, "staleness p50", "%s", millis(staleness, 50));
    row(lines, "staleness p90", "%s", millis(staleness, 90));
    row(lines, "staleness p99", "%s", millis(staleness, 99));
    row(lines, "staleness max", "%s", millis(staleness, 100));
    row(lines, "refused", "%,d", counts.refused);
    row(lines, "not acknowledged", "%,d", counts.sent - counts.acknowledged - counts.refused);
    row(lines, "gaps", "%,d", counts.gaps);
    row(lines, "reconnects", "%,d", counts.reconnects);
    row(lines, "this tool late by up to", "%,d ms", counts.toolLateMillis);
    return lines;
  }

  private static void row(List<String> lines, String name, String format, Object... values) {
    lines.add(
        String.format(Locale.ROOT, "%-24s %s", name, String.format(Locale.ROOT, format, values)));
  }

  private static String millis(Histogram micros, double percentile) {
    if (micros.getTotalCount() == 0) return "-";
    return String.format(Locale.ROOT, "%.1f ms", micros.getValueAtPercentile(percentile) / 1e3);
  }
}
