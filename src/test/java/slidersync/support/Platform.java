package slidersync.support;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a test needs of the machine. It gets what it can; without the rest a test is skipped with
 * the reason, or fails where the environment says {@code CI=true}.
 */
public final class Platform {

  private Platform() {}

  public static void needsRoot() {
    require(isRoot(), "it needs to be root");
  }

  /** A program that Debian packages under that name. */
  public static void needs(String program) {
    needs(program, program);
  }

  /** A program of a package of Debian. */
  public static void needs(String program, String ofPackage) {
    require(
        Installer.inTurn(() -> has(program), () -> Installer.tool(ofPackage)),
        "it needs " + program + ": " + Installer.TOOLS + " " + ofPackage);
  }

  /** Linux, and the right to make network namespaces. */
  public static void needsNetworkNamespaces() {
    needsRoot();
    require(hasNetworkNamespaces(), "it needs Linux network namespaces");
  }

  static boolean hasNetworkNamespaces() {
    if (!isRoot()) return false;
    Installer.inTurn(() -> has("ip"), () -> Installer.tool("iproute2"));
    String probe = "slidersync" + ProcessHandle.current().pid();
    boolean can = has("ip") && exits("ip", "netns", "add", probe);
    if (can) run("ip", "netns", "del", probe);
    return can;
  }

  /** Runs a command that has to succeed. */
  public static void run(String... command) {
    Result result = result(command);
    if (result.status() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + result.output());
    }
  }

  /** Runs a command that may fail. */
  public static boolean exits(String... command) {
    return result(command).status() == 0;
  }

  public static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private record Result(int status, String output) {}

  private static Result result(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (InputStream out = process.getInputStream()) {
        String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static boolean has(String program) {
    return List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
        .stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void require(boolean met, String need) {
    if (!met && "true".equals(System.getenv("CI"))) fail(need);
    assumeTrue(met, need);
  }
}
