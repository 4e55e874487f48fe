package slidersync.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** A process that has an exclusive store, owns the board {@code main}, and never ends. */
final class StoreHolder {

  private StoreHolder() {}

  /** Starts the process and returns when it owns the board and has committed {@code slider1}. */
  static Process start(String url) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (!"owned".equals(line)) throw new IllegalStateException("the process said " + line);
    return process;
  }

  public static void main(String[] args) throws IOException {
    Store store = Stores.open(args[0], true);
    Lease lease = store.claim("main", "holder").orElseThrow();
    store.commit(lease, StreamId.CONTROLS, 0, 1, Map.of("slider1", new Entry(31, 1)));
    System.out.println("owned");
    System.in.read();
  }
}
