package slidersync.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Ids of the Homie convention, which have nothing but small letters, digits and hyphens. An id that
 * has others gets a sum of its letters, so that two that look alike there stay apart.
 */
final class HomieIds {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]+");

  private HomieIds() {}

  static String of(String id) {
    if (FORM.matcher(id).matches()) return id;
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return "%s-%08x".formatted(id.toLowerCase(Locale.ROOT).replace('_', '-'), sum.getValue());
  }
}
