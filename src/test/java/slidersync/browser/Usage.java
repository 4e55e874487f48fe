package slidersync.browser;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;

/** Seconds that a page has been busy, and how often it was laid out. */
record Usage(double script, double all, double layouts) {

  /** As the browser says now, once {@code Performance.enable} was sent. */
  static Usage of(CDPSession session) {
    double script = 0;
    double all = 0;
    double layouts = 0;
    for (JsonElement each : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      var metric = each.getAsJsonObject();
      double value = metric.get("value").getAsDouble();
      switch (metric.get("name").getAsString()) {
        case "ScriptDuration" -> script = value;
        case "TaskDuration" -> all = value;
        case "LayoutCount" -> layouts = value;
        default -> {}
      }
    }
    return new Usage(script, all, layouts);
  }
}
