package slidersync.boardfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;

class BoardTextsTest {

  private static final String FILE =
      """
      boards:
        main:
          title: "null"
          controls:
            b: {type: range, min: 0, max: 100, step: 0.5, marks: {0: "off", 75: "show"}}
            a: {type: select, options: ["1", "true", "~", "0x1F", {value: "1e3", label: "no"}]}
            note: {type: text, value: "# 'Grüße' \\"🎭\\" \\\\ : ,"}
        other:
          controls:
            mute: {type: toggle, value: true, osc: {type: i}, mqtt: {send: 1s}}
      peers:
        wing: {osc: "10.0.0.20:2223", board: main}
        house: {mqtt: "mqtt://10.0.0.5", board: other}
      """;

  @Test
  void textOfABoardDefinesTheSameBoardAgain() {
    List<BoardDefinition> boards = BoardFile.parse("boards.yaml", FILE);

    assertThat(boards).hasSize(2);
    for (BoardDefinition board : boards) {
      BoardSource source = java.util.Objects.requireNonNull(board.source());
      assertThat(BoardTexts.read(source).toString()).isEqualTo(board.toString());
      boolean isMain = board.id().equals("main");
      assertThat(source.text()).doesNotContain(isMain ? "mute" : "note", isMain ? "house" : "wing");
    }
  }

  @Test
  void textDoesNotDependOnCommentsAndSpaces() {
    BoardDefinition spaced =
        BoardFile.parse("x", FILE.replace("    controls:", "    # why\n    controls:  ")).get(0);

    assertThat(text(spaced)).isEqualTo(text(BoardFile.parse("boards.yaml", FILE).get(0)));
  }

  private static String text(BoardDefinition board) {
    return java.util.Objects.requireNonNull(board.source()).text();
  }

  @Test
  void textThatThisProgramDoesNotKnowIsRefusedInOneLine() {
    BoardSource source = new BoardSource("boards: {a: {controls: {x: {type: laser}}}}", 1, "stage");

    assertThatThrownBy(() -> BoardTexts.read(source))
        .isInstanceOf(BoardFileException.class)
        .hasMessageStartingWith("the definition from stage line 1")
        .message()
        .doesNotContain("\n");
  }
}
