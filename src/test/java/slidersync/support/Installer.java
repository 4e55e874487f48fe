package slidersync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Gets programs that tests need, where it may; the processes that run tests take turns. */
public final class Installer {

  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "slider-sync-tests-install.lock");

  private static final long MINUTES = 5;

  private Installer() {}

  /** Whether the work succeeded that installs something, if it is still needed. */
  public static boolean inTurn(BooleanSupplier isThere, BooleanSupplier install) {
    if (isThere.getAsBoolean()) return true;
    try (FileChannel file =
            FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock turn = file.lock()) {
      return turn.isValid() && (isThere.getAsBoolean() || install.getAsBoolean());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the package manager of Debian has installed the package. */
  public static boolean apt(String name) {
    return Platform.isRoot()
        && Platform.has("apt-get")
        && run("apt-get", "-q", "update")
        && run("apt-get", "-q", "install", "-y", "--no-install-recommends", name);
  }

  /** Whether a command succeeded in time; what it says goes to the test's output. */
  public static boolean run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.inheritIO().start();
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) return process.exitValue() == 0;
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
