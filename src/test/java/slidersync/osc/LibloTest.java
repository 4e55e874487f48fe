package slidersync.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import slidersync.support.JarProcess;
import slidersync.support.Platform;

/** The reference in C, liblo, understands the door, and the door understands it. */
class LibloTest {

  private static final String BOARD =
      """
      boards:
        main:
          controls:
            dim: {type: range, min: 0, max: 100}
            fader: {type: range, min: -60, max: 10, osc: {address: /ch/01/mix/fader, range: [0, 1]}}
            mute: {type: toggle}
            count: {type: number, osc: {type: i}}
            title: {type: text}
            go: {type: trigger}
      """;

  @Test
  void libloSendsAndHears() throws IOException, InterruptedException {
    Platform.needs("oscsend", "liblo-tools");
    int port = JarProcess.freePort();
    Process dump = new ProcessBuilder("stdbuf", "-oL", "oscdump", String.valueOf(port)).start();
    List<String> heard = new CopyOnWriteArrayList<>();
    Thread reading = new Thread(() -> read(dump, heard), "oscdump");
    reading.start();
    try (TestDoor door = TestDoor.open(List.of(port), BOARD)) {
      send(door, "/main/dim", "f", "30.6");
      door.awaitValue("dim", 31);
      send(door, "/main/dim", "h", "12");
      door.awaitValue("dim", 12);
      send(door, "/main/dim", "d", "500.5");
      door.awaitValue("dim", 100);
      send(door, "/ch/01/mix/fader", "f", "0.5");
      door.awaitValue("fader", -25);
      send(door, "/main/mute", "T");
      door.awaitValue("mute", true);
      send(door, "/main/count", "i", "7");
      door.awaitValue("count", 7);
      send(door, "/main/title", "s", "Doors in five");
      door.awaitValue("title", "Doors in five");
      send(door, "/main/go");
      door.awaitValue("go", 1);

      await()
          .untilAsserted(
              () ->
                  assertThat(heard)
                      .contains(
                          "/main/dim f 31.000000",
                          "/main/dim f 100.000000",
                          "/ch/01/mix/fader f 0.500000",
                          "/main/mute T #T",
                          "/main/count i 7",
                          "/main/title s \"Doors in five\"",
                          "/main/go"));
    } finally {
      dump.destroy();
      reading.join();
    }
  }

  private static void send(TestDoor door, String... message)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("oscsend", "127.0.0.1", String.valueOf(door.udp())));
    command.addAll(List.of(message));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** Reads lines of oscdump, each with the time before the message. */
  private static void read(Process dump, List<String> heard) {
    try (BufferedReader lines = dump.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().map(line -> line.replaceFirst("^\\S+ ", "").strip()).forEach(heard::add);
    } catch (IOException | UncheckedIOException e) {
      heard.add("oscdump has ended: " + e.getMessage());
    }
  }
}
