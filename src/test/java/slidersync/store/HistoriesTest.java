package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slidersync.board.Lineage;
import slidersync.board.Stream;

class HistoriesTest {

  @Test
  void eachStreamBranchesOffAtItsOwnRevision() {
    String histories = "cccccccc@9/4/2 bbbbbbbb@7/1/2 aaaaaaaa@0/1/1 ";

    Lineage root = Lineage.of("aaaaaaaa");
    assertThat(Histories.parse(histories, Stream.CONTROLS))
        .isEqualTo(root.branch("bbbbbbbb", 7).branch("cccccccc", 9));
    assertThat(Histories.parse(histories, Stream.PEOPLE))
        .isEqualTo(root.branch("bbbbbbbb", 1).branch("cccccccc", 4));
    assertThat(Histories.parse(histories, Stream.MESSAGES))
        .isEqualTo(root.branch("bbbbbbbb", 2).branch("cccccccc", 2));
  }

  @Test
  void historyThatIsCutOffIsForgotten() {
    String whole = "bbbbbbbb@12/1/1 aaaaaaaa@10/1/1 ";

    for (int end = "bbbbbbbb@12/1/1 ".length(); end < whole.length(); end++) {
      assertThat(Histories.parse(whole.substring(0, end), Stream.CONTROLS))
          .isEqualTo(Lineage.of("bbbbbbbb"));
    }
    assertThat(Histories.parse("", Stream.CONTROLS)).isEqualTo(Lineage.NONE);
  }
}
