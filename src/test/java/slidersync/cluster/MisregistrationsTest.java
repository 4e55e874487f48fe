package slidersync.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.spi.cluster.RegistrationInfo;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisregistrationsTest {

  private static final RegistrationInfo OURS = new RegistrationInfo("us", 1, false);
  private static final RegistrationInfo THEIRS = new RegistrationInfo("them", 1, false);
  private static final Set<String> MEMBERS = Set.of("us", "them");

  @Test
  void nothingIsWrongWhereAllAgree() {
    assertThat(
            find(
                    Map.of("a", Set.of(OURS, THEIRS)),
                    Map.of("a", Set.of(OURS)),
                    Map.of("a", Set.of("us", "them")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void consumerOfOursThatTheClusterDoesNotKnowIsLost() {
    assertThat(
            find(Map.of("a", Set.of(THEIRS)), Map.of("a", Set.of(OURS), "b", Set.of()), Map.of())
                .lost())
        .isEqualTo(Map.of("a", Set.of(OURS)));
    assertThat(find(Map.of(), Map.of("a", Set.of(OURS)), Map.of()).lost())
        .isEqualTo(Map.of("a", Set.of(OURS)));
  }

  @Test
  void consumerThatWeDoNotHaveIsStaleAndSoIsThatOfANodeThatIsNotThere() {
    RegistrationInfo former = new RegistrationInfo("us", 0, false);
    RegistrationInfo dead = new RegistrationInfo("dead", 1, false);

    assertThat(
            find(
                    Map.of("a", Set.of(OURS, former, THEIRS), "b", Set.of(dead)),
                    Map.of("a", Set.of(OURS)),
                    Map.of())
                .stale())
        .isEqualTo(Map.of("a", Set.of(former), "b", Set.of(dead)));
  }

  @Test
  void addressIsMisledWhereSendersKnowOtherNodesThanTheCluster() {
    assertThat(
            find(
                    Map.of("a", Set.of(OURS, THEIRS), "b", Set.of(OURS)),
                    Map.of("a", Set.of(OURS), "b", Set.of(OURS)),
                    Map.of("a", Set.of("us"), "b", Set.of("us"), "c", Set.of("them")))
                .misled())
        .containsExactlyInAnyOrder("a", "c");
  }

  private static Misregistrations find(
      Map<String, Set<RegistrationInfo>> known,
      Map<String, Set<RegistrationInfo>> own,
      Map<String, Set<String>> believed) {
    return Misregistrations.find(known, "us", own, MEMBERS, believed);
  }
}
