package slidersync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.store.StoreException;

class StartExceptionTest {

  static Stream<Arguments> failures() {
    String listen = "cannot listen on 127.0.0.1:80: ";
    return Stream.of(
        arguments(new BindException("Address already in use"), listen + "the port is in use"),
        arguments(
            new BindException("Cannot assign requested address"),
            listen + "this machine does not have the address"),
        arguments(new SocketException("Permission denied"), listen + "Permission denied"),
        arguments(new UnknownHostException("nowhere"), listen + "the host is not known"),
        arguments(new StoreException("the store is away"), "the store is away"),
        arguments(StartException.failure("no such file"), "no such file"),
        arguments(new IllegalStateException("no\n  disk\n"), "cannot start: no disk"),
        arguments(new IllegalStateException(), "cannot start: IllegalStateException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureIsExplainedInOneLine(Exception failure, String line) {
    Settings settings =
        new Settings(
            "127.0.0.1",
            80,
            Optional.empty(),
            Optional.empty(),
            "memory",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Settings.Doors.NONE);

    StartException explained = StartException.of(failure, settings);
    assertThat(explained).hasMessage(line);
    assertThat(explained.status()).isEqualTo(1);
  }
}
