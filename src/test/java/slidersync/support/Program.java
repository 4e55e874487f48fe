package slidersync.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** A program that runs beside a test, and what it has said. */
public final class Program implements AutoCloseable {

  private final Process process;
  private final StringBuilder output = new StringBuilder();

  private Program(Process process) {
    this.process = process;
    new Thread(this::read, "output of a program").start();
  }

  /** Starts a command with a file as its last argument. */
  public static Program start(Path file, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add(file.toString());
    try {
      return new Program(new ProcessBuilder(all).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a program of that name is installed. */
  public static boolean isThere(String name) {
    return Platform.has(name);
  }

  private void read() {
    byte[] bytes = new byte[1 << 13];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        note(new String(bytes, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      note(e.toString());
    }
  }

  private synchronized void note(String text) {
    output.append(text);
  }

  private synchronized String output() {
    return output.toString();
  }

  /** Waits until it has said something. */
  public void awaitOutput(String text) {
    try {
      await().until(() -> output().contains(text));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("expected " + text + " of a program that said: " + output(), e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
