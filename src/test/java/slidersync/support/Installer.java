package slidersync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Gets programs that tests need, where it may. The processes that run tests take turns, and so do
 * the threads of each, since a file's lock is the whole process's.
 */
public final class Installer {

  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "slider-sync-tests-install.lock");

  /** The script of this project that installs what is missing, also by hand. */
  public static final String TOOLS = ".ci/tools";

  private static final long MINUTES = 5;

  private Installer() {}

  /** Whether the work succeeded that installs something, if it is still needed. */
  public static boolean inTurn(BooleanSupplier isThere, BooleanSupplier install) {
    return isThere.getAsBoolean() || inTurnOfThreads(isThere, install);
  }

  private static synchronized boolean inTurnOfThreads(
      BooleanSupplier isThere, BooleanSupplier install) {
    try (FileChannel file =
            FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock turn = file.lock()) {
      return turn.isValid() && (isThere.getAsBoolean() || install.getAsBoolean());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the script for that has installed a program, for which it has to be root. */
  public static boolean tool(String name) {
    return run(TOOLS, name);
  }

  /** Whether a command succeeded in time; what it says goes to the test's output. */
  public static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
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
