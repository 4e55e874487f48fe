package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

class HistoriesTest {

  @Test
  void eachStreamBranchesOffAtItsOwnRevision() {
    // The oldest one is from before there was a stream of definitions.
    String histories = "cccccccc@9/4/2/3 bbbbbbbb@7/1/2/2 aaaaaaaa@0/1/1 ";

    Lineage root = Lineage.of("aaaaaaaa");
    assertThat(Histories.parse(histories, StreamId.CONTROLS))
        .isEqualTo(root.branch("bbbbbbbb", 7).branch("cccccccc", 9));
    assertThat(Histories.parse(histories, StreamId.PEOPLE))
        .isEqualTo(root.branch("bbbbbbbb", 1).branch("cccccccc", 4));
    assertThat(Histories.parse(histories, StreamId.MESSAGES))
        .isEqualTo(root.branch("bbbbbbbb", 2).branch("cccccccc", 2));
    assertThat(Histories.parse(histories, StreamId.DEFINITION))
        .isEqualTo(root.branch("bbbbbbbb", 2).branch("cccccccc", 3));
  }

  @Test
  void cutOffHistoryIsForgotten() {
    String whole = "bbbbbbbb@12/1/1 aaaaaaaa@10/1/1 ";

    for (int end = "bbbbbbbb@12/1/1 ".length(); end < whole.length(); end++) {
      assertThat(Histories.parse(whole.substring(0, end), StreamId.CONTROLS))
          .isEqualTo(Lineage.of("bbbbbbbb"));
    }
    assertThat(Histories.parse("", StreamId.CONTROLS)).isEqualTo(Lineage.NONE);
  }
}
