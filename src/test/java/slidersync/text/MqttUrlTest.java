package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MqttUrlTest {

  @ParameterizedTest
  @CsvSource({
    "mqtt://house, false, house, 1883, mqtt://house",
    "mqtts://house, true, house, 8883, mqtts://house",
    "MQTT://house/, false, house, 1883, mqtt://house",
    "mqtt://10.0.0.5:1884, false, 10.0.0.5, 1884, mqtt://10.0.0.5:1884",
    "mqtt://[fe80::1]:1884, false, fe80::1, 1884, mqtt://[fe80::1]:1884",
    "mqtts://[::1], true, ::1, 8883, mqtts://[::1]",
    "mqtts://house:1883, true, house, 1883, mqtts://house:1883"
  })
  void hostAndPortAreRead(String text, boolean isSecure, String host, int port, String written) {
    MqttUrl url = MqttUrl.parse(text).orElseThrow();
    assertThat(url)
        .isEqualTo(new MqttUrl(isSecure, host, port, Optional.empty(), Optional.empty()))
        .hasToString(written);
  }

  @Test
  void userAndPasswordAreDecodedAndNeverWritten() {
    MqttUrl url = MqttUrl.parse("mqtts://b%C3%BChne:p%40ss%2f%3Aw%25@house:1").orElseThrow();
    assertThat(url.user()).contains("bühne");
    assertThat(url.password()).contains("p@ss/:w%");
    assertThat(url).hasToString("mqtts://house:1");
    assertThat(MqttUrl.parse("mqtt://ana@house").orElseThrow().password()).isEmpty();
    assertThat(MqttUrl.parse("mqtt://ana:@house").orElseThrow().password()).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "house",
        "http://house",
        "mqtt:house",
        "mqtt://",
        "mqtt://:1883",
        "mqtt://house:0",
        "mqtt://house:65536",
        "mqtt://house:12345678",
        "mqtt://house/topic",
        "mqtt://house?x",
        "mqtt://a b",
        "mqtt://:word@house",
        "mqtt://a%4@house",
        "mqtt://a:%zz@house",
        "mqtt://fe80::1",
        "mqtt://house\n"
      })
  void otherTextIsNone(String text) {
    assertThat(MqttUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://me:word@house, http://...@house",
    "mqtt://me:wo@rd@house, mqtt://...@house",
    "mqtt://me:wo, mqtt://...",
    "mqtt://house:70000, mqtt://house:70000",
    "mqtt://house/x, mqtt://house/x",
    "house, house"
  })
  void secretsAreLeftOutOfWhatIsWrong(String text, String shown) {
    assertThat(MqttUrl.withoutSecrets(text)).isEqualTo(shown);
  }
}
