package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** {@code mosquitto_sub}, and the lines that it prints. */
public final class MqttListener implements AutoCloseable {

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  MqttListener(Process process) {
    this.process = process;
    reader = new Thread(this::read, "mosquitto_sub");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("ended: " + e.getMessage());
    }
  }

  /** The lines that it has printed so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  void awaitEnd() {
    try {
      reader.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    Mosquitto.end(process);
  }

  /** Waits until it has printed a line. */
  public void await(String line) {
    Awaitility.await(line).untilAsserted(() -> assertThat(lines).contains(line));
  }

  /** Waits until it has printed a line that begins so, and gives it. */
  public String awaitBeginning(String start) {
    return Awaitility.await(start)
        .until(
            () -> lines.stream().filter(line -> line.startsWith(start)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** How often it has printed a line. */
  public long count(String line) {
    return lines.stream().filter(line::equals).count();
  }

  /** What follows that beginning in all lines that have it. */
  public List<String> after(String start) {
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
