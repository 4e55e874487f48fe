package slidersync.boardfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.control.Control;

class BoardFileTest extends TestBoardFiles {

  @Test
  void builtInBoardBeginsWithTwoSlidersAndATextAndShowsAllItHas() {
    List<BoardDefinition> boards = BoardFile.builtIn();

    assertThat(boards).hasSize(1);
    BoardDefinition main = boards.get(0);
    assertThat(main.id()).isEqualTo("main");
    assertThat(main.title()).isEqualTo("Synchronized sliders");
    assertThat(main.controls().values().stream().map(BoardFileTest::summary))
        .startsWith(
            "slider1 range 'Slider 1' 25 {max=50, min=0, step=1}",
            "slider2 range 'Slider 2' 0 {max=50, min=0, step=1}",
            "txt1 text 'Text'  {maxLength=200}");
    assertThat(main.hidden()).isEmpty();
  }

  @Test
  void builtInBoardIsDefinedByItsTextWhereOthersReadIt() {
    BoardDefinition main = BoardFile.builtIn().get(0);

    assertThat(BoardTexts.read(requireNonNull(main.source()))).hasToString(main.toString());
  }

  @Test
  void builtInBoardThatHasBeenChangedIsANewEditionThatStoresTake() {
    BoardSource source = requireNonNull(BoardFile.builtIn().get(0).source());
    CRC32 hash = new CRC32();
    hash.update(source.text().getBytes(UTF_8));

    assertThat(source.at()).as("the edition of the built-in board").isEqualTo(1);
    assertThat(hash.getValue()).as("its text").isEqualTo(579_538_986L);
  }

  @Test
  void boardNamesItsRulesInTheirOrder() throws IOException {
    Path file =
        write(
            "boards: {main: {rules: [com.example.Fog, Limit], controls: {m: {type: toggle}}},"
                + " other: {controls: {m: {type: toggle}}}}");

    List<BoardDefinition> boards = BoardFile.read(file);

    assertThat(boards.get(0).rules()).containsExactly("com.example.Fog", "Limit");
    assertThat(BoardTexts.read(requireNonNull(boards.get(0).source())).rules()).hasSize(2);
    assertThat(boards.get(1).rules()).isEmpty();
  }

  @Test
  void verticlesHaveTheirConfigurationsAsJsonHasValues() throws IOException {
    Path file =
        write(
            "verticles:\n  com.example.Lights: {universe: 1, rooms: [{1: stage}], spare: }\n"
                + control("mute: {type: toggle}"));

    Map<String, Object> lights = new TreeMap<>();
    lights.put("universe", 1);
    lights.put("rooms", List.of(Map.of("1", "stage")));
    lights.put("spare", null);
    assertThat(BoardFile.configurations(file)).isEqualTo(Map.of("com.example.Lights", lights));
    assertThat(BoardFile.read(file)).hasSize(1);
  }

  @Test
  void boardsAndControlsKeepTheOrderOfTheFile() throws IOException {
    Path file =
        write(
            """
            # All types, on two boards
            boards:
              stage:
                title: Bühne 🎭
                controls:
                  fader: {type: range, label: Fader, min: -60, max: 6, step: 0.5, unit: dB}
                  bpm: {type: number, min: 20, max: 300, value: 120}
                  on: {type: toggle, value: true}
              main:
                controls:
                  scene:
                    type: select
                    options:
                      - intro
                      - {value: end, label: The end}
                  tint: {type: color, value: "#FF8800"}
                  caption: {type: text, maxLength: 40, value: "25"}
            """);

    List<BoardDefinition> boards = BoardFile.read(file);

    assertThat(boards).extracting(BoardDefinition::id).containsExactly("stage", "main");
    assertThat(boards).extracting(BoardDefinition::title).containsExactly("Bühne 🎭", "main");
    assertThat(boards.stream().flatMap(board -> board.controls().values().stream()))
        .extracting(BoardFileTest::summary)
        .containsExactly(
            "fader range 'Fader' -60 {max=6, min=-60, step=0.5, unit=dB}",
            "bpm number 'bpm' 120 {max=300, min=20, step=any}",
            "on toggle 'on' true {}",
            "scene select 'scene' intro {options=2}",
            "tint color 'tint' #ff8800 {}",
            "caption text 'caption' 25 {maxLength=40}");
  }

  private static String summary(Control control) {
    Map<String, Object> view = new TreeMap<>(control.type().view(control.initial()));
    view.keySet().removeAll(Set.of("value", "words", "bounds", "zero", "place", "fill", "ticks"));
    String attributes =
        view.entrySet().stream()
            .map(
                e ->
                    e.getKey()
                        + "="
                        + (e.getValue() instanceof List<?> l ? l.size() : e.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    return "%s %s '%s' %s %s"
        .formatted(
            control.id(), control.type().name(), control.label(), control.initial(), attributes);
  }

  @Test
  void boardWithTheMostControlsIsRead() throws IOException {
    assertThat(BoardFile.read(write(many(200))).get(0).controls()).hasSize(200);
  }

  @Test
  void missingFileIsRefused() {
    Path file = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> BoardFile.read(file)).hasMessage(file + ": no such file");
  }

  @Test
  void folderIsRefused() {
    assertThatThrownBy(() -> BoardFile.read(folder))
        .isInstanceOf(BoardFileException.class)
        .hasMessage(folder + ": cannot be read: Is a directory");
  }

  @Test
  void fileThatIsNotTextIsRefused() throws IOException {
    Path file = folder.resolve("boards.yaml");
    Files.write(file, new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(() -> BoardFile.read(file)).hasMessage(file + ": expected text in UTF-8");
  }

  @Test
  void fileOfMoreThanOneMebibyteIsRefused() throws IOException {
    String fill = " ".repeat(BoardFile.MAX_BYTES - many(1).length());
    assertThat(BoardFile.read(write(many(1) + fill))).hasSize(1);

    Path file = write(many(1) + fill + " ");
    assertThatThrownBy(() -> BoardFile.read(file))
        .hasMessage(file + ": expected at most 1048576 bytes");
  }
}
