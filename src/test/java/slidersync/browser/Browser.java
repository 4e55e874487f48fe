package slidersync.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real, headless Chromium that asks nothing of the internet. It belongs to the thread that
 * launched it. For example:
 *
 * <pre>{@code
 * try (Browser browser = Browser.launch()) {
 *   Page page = browser.get().newPage();
 * }
 * }</pre>
 */
final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-gpu",
          "--disable-quic",
          // No second process that waits for pages of other sites: hardly a test has any.
          "--disable-site-isolation-trials",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Takes about two seconds; much longer when a browser has to be fetched first.
   *
   * @param more arguments of Chromium
   */
  static Browser launch(String... more) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
    Chromium.path().ifPresent(options::setExecutablePath);
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    arguments.addAll(List.of(more));
    if (Chromium.isRoot()) arguments.add("--no-sandbox");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(playwright, playwright.chromium().launch(options.setArgs(arguments)));
  }

  com.microsoft.playwright.Browser get() {
    return browser;
  }

  /** Ends its process at once, so that it says nothing to anybody. */
  void kill() {
    for (JsonElement each :
        browser
            .newBrowserCDPSession()
            .send("SystemInfo.getProcessInfo")
            .getAsJsonArray("processInfo")) {
      JsonObject process = each.getAsJsonObject();
      if (process.get("type").getAsString().equals("browser")) {
        ProcessHandle.of(process.get("id").getAsLong()).orElseThrow().destroyForcibly();
      }
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
