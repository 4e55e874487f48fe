package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final Admission admission = new Admission();

  @Test
  void allTogetherHaveSoManyConnections() {
    for (int i = 0; i < Admission.MOST; i++) {
      assertThat(admission.enter("10.0.0." + i % 20)).isEmpty();
    }

    assertThat(admission.enter("10.0.1.1"))
        .hasValueSatisfying(
            refusal ->
                assertThat(refusal.message()).isEqualTo("expected at most 1000 connections"));

    admission.leave("10.0.0.7");
    assertThat(admission.enter("10.0.1.1")).isEmpty();
  }
}
