package slidersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineageTest {

  private final Lineage lineage = Lineage.of("a").branch("b", 5).branch("c", 5).branch("d", 8);

  @Test
  void formerHistoriesLeadHereAsFarAsTheyAreShared() {
    assertThat(lineage.leads(new Position("d", 20), 20)).isTrue();
    assertThat(lineage.leads(new Position("d", 21), 20)).isFalse();
    assertThat(lineage.leads(new Position("c", 8), 20)).isTrue();
    assertThat(lineage.leads(new Position("c", 9), 20)).isFalse();
    assertThat(lineage.leads(new Position("b", 5), 20)).isTrue();
    assertThat(lineage.leads(new Position("b", 6), 20)).isFalse();
    assertThat(lineage.leads(new Position("a", 5), 20)).isTrue();
    assertThat(lineage.leads(new Position("a", 6), 20)).isFalse();
    assertThat(lineage.leads(new Position("x", 1), 20)).isFalse();
  }

  @Test
  void branchesOffTheNewestOfTheFormerOnes() {
    assertThat(lineage.branchPoint()).isEqualTo(new Position("c", 8));
    assertThat(Lineage.of("a").branchPoint()).isEqualTo(Position.NOTHING);
  }

  @Test
  void firstHistoryHasNoBranchPoint() {
    assertThat(Lineage.NONE.branch("a", 0)).isEqualTo(Lineage.of("a"));
  }

  @Test
  void oldestAreForgotten() {
    Lineage later = lineage;
    for (int i = 0; i < Lineage.MAX_FORMER; i++) later = later.branch("later" + i, 10 + i);

    assertThat(later.former()).hasSize(Lineage.MAX_FORMER).containsKey("d").doesNotContainKey("c");
    assertThat(later.leads(new Position("d", 10), 99)).isTrue();
  }
}
