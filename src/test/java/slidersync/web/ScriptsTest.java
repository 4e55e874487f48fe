package slidersync.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slidersync.support.Resources;
import slidersync.web.page.AssetFiles;

/** The page's scripts are ES5, and what they say about their types holds. */
class ScriptsTest {

  private static final List<DiagnosticGroup> CHECKED =
      List.of(
          DiagnosticGroups.CHECK_TYPES,
          DiagnosticGroups.STRICT_CHECK_TYPES,
          DiagnosticGroups.CHECK_VARIABLES,
          DiagnosticGroups.CONST,
          DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
          DiagnosticGroups.VISIBILITY);

  private static final List<String> NOT_ES5 =
      List.of(
          "var twice = (n) => 2 * n;",
          "let n = 1;",
          "var text = `n`;",
          "class Board {}",
          "for (var n of [1]) {}",
          "var b = {a, b};");

  private static final List<String> OF_WRONG_TYPE =
      List.of(
          "/** @type {number} */ var n = 'text';",
          "new SliderSync.Replica().receive({history: 'h', fromHistory: undefined, from: '1', revision: 2, values: {}});",
          "new SliderSync.Replica().recieve({history: 'h', fromHistory: undefined, from: 1, revision: 2, values: {}});",
          "new SliderSync.Connection('main', new SliderSync.Replica());");

  @Test
  void scriptsAreES5AndTheirTypesHold() {
    assertThat(complaints(List.of())).isEmpty();
  }

  @Test
  void whatIsNotES5IsNoticed() {
    assertThat(complaints(NOT_ES5)).extracting(JSError::getSourceName).containsAll(NOT_ES5);
  }

  @Test
  void wrongTypesAreNoticed() {
    assertThat(complaints(OF_WRONG_TYPE))
        .extracting(JSError::getSourceName)
        .containsAll(OF_WRONG_TYPE);
  }

  /** What the compiler says about the scripts, followed by more lines, each named as it reads. */
  private static List<JSError> complaints(List<String> lines) {
    List<SourceFile> inputs = new ArrayList<>();
    Stream.of(
            AssetFiles.OWN_PAGE_SCRIPTS,
            AssetFiles.MIDI_SCRIPTS,
            AssetFiles.BOARDS_SCRIPTS,
            AssetFiles.WORKER_SCRIPTS)
        .flatMap(List::stream)
        .distinct()
        .filter(script -> !script.startsWith("vendor/"))
        .forEach(s -> inputs.add(SourceFile.fromCode(s, Resources.text("webroot/" + s))));
    lines.forEach(line -> inputs.add(SourceFile.fromCode(line, line)));
    Compiler compiler =
        new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    compiler.disableThreads();
    Result result = compiler.compile(externs(), inputs, options());
    return Stream.concat(result.errors.stream(), result.warnings.stream()).toList();
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    options.setChecksOnly(true);
    options.setLanguageIn(LanguageMode.ECMASCRIPT5_STRICT);
    WarningLevel.VERBOSE.setOptionsForWarningLevel(options);
    CHECKED.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
    return options;
  }

  private static List<SourceFile> externs() {
    try {
      List<SourceFile> externs =
          new ArrayList<>(CommandLineRunner.getBuiltinExterns(Environment.BROWSER));
      externs.add(SourceFile.fromCode("externs.js", Resources.text("externs.js")));
      return externs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
