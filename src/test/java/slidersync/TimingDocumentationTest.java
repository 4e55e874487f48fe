package slidersync;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page on timing lists every constant that is a time, with its value.
 *
 * <p>In Java that is each static final field that is a {@link Duration}, or whose name ends with a
 * unit; in a script each constant whose comment says that it is in milliseconds.
 */
class TimingDocumentationTest {

  private static final Map<String, ChronoUnit> UNITS_OF_NAMES =
      Map.of("MILLIS", ChronoUnit.MILLIS, "SECONDS", ChronoUnit.SECONDS, "NANOS", ChronoUnit.NANOS);
  private static final Map<String, ChronoUnit> UNITS_OF_THE_PAGE =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "min", ChronoUnit.MINUTES,
          "days", ChronoUnit.DAYS);

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Za-z.: -]+[.:] ?[A-Z_]+)` \\| ([0-9.,]+) (\\w+) \\|");
  private static final Pattern SCRIPT_CONSTANTS =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*((?:(?:var|const) [A-Z_]+ = \\d+;\\s+)+)",
          Pattern.DOTALL);
  private static final Pattern SCRIPT_CONSTANT =
      Pattern.compile("(?:var|const) ([A-Z_]+) = (\\d+);");

  @Test
  void everyTimeOfTheProgramIsInTheTableAndTheTableKnowsNoOther() throws IOException {
    Map<String, Duration> declared = new TreeMap<>(timesInJava());
    declared.putAll(timesInScripts());

    assertThat(declared).hasSizeGreaterThan(50);
    Map<String, Duration> listed = timesInTheTable();
    assertThat(difference(declared, listed)).as("constants without a row of their value").isEmpty();
    assertThat(difference(listed, declared)).as("rows without a constant of their value").isEmpty();
  }

  private static Set<Map.Entry<String, Duration>> difference(
      Map<String, Duration> all, Map<String, Duration> without) {
    Set<Map.Entry<String, Duration>> difference = new LinkedHashSet<>(all.entrySet());
    difference.removeAll(without.entrySet());
    return difference;
  }

  private static Map<String, Duration> timesInTheTable() throws IOException {
    Map<String, Duration> times = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("docs/timing.md")))
        .results()
        .forEach(row -> times.put(row.group(1), time(row.group(2), row.group(3))));
    return times;
  }

  private static Duration time(String number, String unit) {
    BigDecimal nanos =
        new BigDecimal(number.replace(",", ""))
            .multiply(
                new BigDecimal(
                    requireNonNull(UNITS_OF_THE_PAGE.get(unit), unit).getDuration().toNanos()));
    return Duration.ofNanos(nanos.longValueExact());
  }

  private static Map<String, Duration> timesInJava() {
    Map<String, Duration> times = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("slidersync")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(TimingDocumentationTest::isTime)
            .forEach(
                field ->
                    times.put(
                        field.getOwner().getSimpleName() + "." + field.getName(),
                        value(field.reflect())));
    return times;
  }

  private static boolean isTime(JavaField field) {
    return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
        && (field.getRawType().isEquivalentTo(Duration.class)
            || UNITS_OF_NAMES.containsKey(lastWord(field.getName())));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf('_') + 1);
  }

  private static Duration value(Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(null);
      return value instanceof Duration duration
          ? duration
          : Duration.of(
              Long.parseLong(String.valueOf(value)), UNITS_OF_NAMES.get(lastWord(field.getName())));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Duration> timesInScripts() throws IOException {
    Map<String, Duration> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("webroot"))) {
      files
          .filter(file -> file.toString().endsWith("js"))
          .forEach(
              file ->
                  SCRIPT_CONSTANTS
                      .matcher(read(file))
                      .results()
                      .filter(found -> found.group(1).contains("milliseconds"))
                      .forEach(found -> times.putAll(constants(file, found))));
    }
    return times;
  }

  private static Map<String, Duration> constants(Path file, MatchResult found) {
    Map<String, Duration> times = new TreeMap<>();
    SCRIPT_CONSTANT
        .matcher(found.group(2))
        .results()
        .forEach(
            constant ->
                times.put(
                    file.getFileName() + ": " + constant.group(1),
                    Duration.ofMillis(Long.parseLong(constant.group(2)))));
    return times;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
