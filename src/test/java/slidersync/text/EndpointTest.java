package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.20:2223", "wing.local:1", "[fe80::1%eth0]:65535", "a_b-c:80"})
  void readsWhatItWrites(String text) {
    assertThat(Endpoint.parse(text)).map(Endpoint::toString).contains(text);
    assertThat(Endpoint.parse(text, "other")).isEqualTo(Endpoint.parse(text));
  }

  @Test
  void hostCanBeLeftOutWhereOneIsGiven() {
    assertThat(Endpoint.parse("9000", "::1")).contains(new Endpoint("::1", 9000));
    assertThat(Endpoint.parse("0", "::1")).contains(new Endpoint("::1", 0));
    assertThat(Endpoint.parse("9000")).isEmpty();
    assertThat(Endpoint.parse("wing:0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":1", "a:", "a:b", "a:1:2", "::1:1", "a:65536", "a b:1", "-1"})
  void anythingElseIsNone(String text) {
    assertThat(Endpoint.parse(text, "host")).isEmpty();
  }
}
