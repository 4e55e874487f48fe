package slidersync.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A mark that changes with the look of something, the same on all nodes. */
final class Look {

  private Look() {}

  static String of(Object view) {
    CRC32 hash = new CRC32();
    hash.update(text(view).getBytes(UTF_8));
    return HexFormat.of().toHexDigits((int) hash.getValue());
  }

  /** Maps in the order of their keys. */
  private static String text(@Nullable Object view) {
    if (view instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, value) -> sorted.put(String.valueOf(key), text(value)));
      return sorted.toString();
    }
    return view instanceof List<?> list
        ? list.stream().map(Look::text).toList().toString()
        : String.valueOf(view);
  }
}
