package slidersync.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code webroot} in the jar. */
final class BuiltInFiles {

  private BuiltInFiles() {}

  static boolean isThere(String name) {
    return BuiltInFiles.class.getResource("/webroot/" + name) != null;
  }

  /** One file with all its comments. */
  static byte[] readAsItIs(String name) {
    return read(name).getBytes(StandardCharsets.UTF_8);
  }

  /** One file after the other, each as it is, but for the comments of our own ones. */
  static byte[] read(List<String> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : names) {
      String text = read(name);
      String kept = name.startsWith("vendor/") ? text : Comments.strip(text);
      all.writeBytes(kept.getBytes(StandardCharsets.UTF_8));
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static String read(String name) {
    try (InputStream in = BuiltInFiles.class.getResourceAsStream("/webroot/" + name)) {
      if (in == null) throw new IllegalStateException("webroot/" + name + " is not in the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
