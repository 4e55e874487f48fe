package slidersync.boardfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.text.Endpoint;
import slidersync.wiring.MqttPeer;
import slidersync.wiring.MqttPeer.Discovery;
import slidersync.wiring.OscBinding;
import slidersync.wiring.OscBinding.Range;
import slidersync.wiring.OscPeer;
import slidersync.wiring.SendPolicy;
import slidersync.wiring.Wiring;

/** How the controls of a board file are wired to peers. */
class WiringFileTest {

  private static final String FILE =
      """
      peers:
        wing:  {osc: "10.0.0.20:2223", board: main}
        house: {mqtt: "mqtt://10.0.0.5", board: main, discovery: homie}
        other: {mqtt: "mqtts://user:word@broker:8884", board: side}
      boards:
        main:
          controls:
            dim: {type: range, min: 0, max: 100, osc: {address: /ch/01/mix/fader, args: [1, a, true], range: [0, 1], type: f, send: release}, mqtt: {send: 200ms}}
            mute: {type: toggle}
        side:
          controls:
            mute: {type: toggle, osc: {type: i}}
      """;

  private static Wiring wiring(int board) {
    return BoardFile.parse("boards.yaml", FILE).get(board).wiring();
  }

  @Test
  void controlsAreSpokenOfAsTheirAuthorSays() {
    assertThat(wiring(0).osc("dim"))
        .isEqualTo(
            new OscBinding(
                Optional.of("/ch/01/mix/fader"),
                List.of(1, "a", true),
                Optional.of(new Range(0, 1)),
                Optional.of("f"),
                SendPolicy.RELEASE));
    assertThat(wiring(0).mqtt("dim").send())
        .isEqualTo(new SendPolicy(false, Duration.ofMillis(200)));
    assertThat(wiring(0).osc("mute")).isEqualTo(OscBinding.DEFAULT);
    assertThat(wiring(1).osc("mute").type()).contains("i");
  }

  @Test
  void peersBelongToTheirBoard() {
    assertThat(wiring(0).oscPeers())
        .containsExactly(new OscPeer("wing", new Endpoint("10.0.0.20", 2223), Optional.empty()));
    assertThat(wiring(0).mqttPeers())
        .extracting(MqttPeer::name, MqttPeer::discovery)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("house", Discovery.HOMIE));
    assertThat(wiring(1).oscPeers()).isEmpty();
    assertThat(wiring(1).mqttPeers()).extracting(MqttPeer::name).containsExactly("other");
  }

  @Test
  void peerWithoutABoardIsOfTheOnlyOne() {
    String file =
        "peers: {wing: {osc: \"wing:9000\"}}\nboards: {b: {controls: {m: {type: toggle}}}}";

    assertThat(BoardFile.parse("x", file).get(0).wiring().oscPeers()).hasSize(1);
  }

  @Test
  void desksHaveNamesForPeopleAndAreAskedForTheirChanges() {
    String file =
        "peers: {x32: {osc: \"x32:10023\", label: Desk at FOH, renew: /xremote}}\n"
            + "boards: {b: {controls: {m: {type: toggle}}}}";

    assertThat(BoardFile.parse("x", file).get(0).wiring().oscPeers())
        .containsExactly(
            new OscPeer("Desk at FOH", new Endpoint("x32", 10023), Optional.of("/xremote")));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("address: /ch/01/mix/fader", "address: ch/01", "osc: address: expected an OSC"),
        arguments("address: /ch/01/mix/fader", "address: /ch/*", "osc: address: expected an OSC"),
        arguments("args: [1, a, true]", "args: [[1]]", "osc: args: expected a list of at most 8"),
        arguments("range: [0, 1]", "range: [1, 1]", "osc: range: expected two different numbers"),
        arguments("range: [0, 1]", "range: 0..1", "osc: range: expected two different numbers"),
        arguments("type: f,", "type: x,", "osc: type: expected one of f, i, h, d, s, got"),
        arguments("type: f,", "type: T,", "osc: type: expected one of f, i, h, d, s, got"),
        arguments("type: i}", "range: [0, 1]}", "osc: range: expected it only at a control with"),
        arguments("send: release", "send: now", "osc: send: expected live, release or a duration"),
        arguments("send: 200ms", "send: 2h", "mqtt: send: expected live, release or a duration"),
        arguments("send: 200ms", "every: 2s", "mqtt: every: not known here, expected one of send"),
        arguments("board: side", "board: sied", "peer other: board: expected the id of a board"),
        arguments(", board: side", "", "peer other: board: expected the id of a board, but"),
        arguments("\"10.0.0.20:2223\"", "10", "peer wing: osc: expected one line of text"),
        arguments("10.0.0.20:2223", "10.0.0.20", "peer wing: osc: expected HOST:PORT"),
        arguments("2223\", board", "2223\", renew: xremote, board", "wing: renew: expected an OSC"),
        arguments("mqtts://", "http://", "peer other: mqtt: expected"),
        arguments("discovery: homie", "discovery: all", "peer house: discovery: expected"),
        arguments(
            "wing:  {osc: \"10.0.0.20:2223\",", "wing: {", "peer wing: osc: expected either"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsRefusedWithItsPlace(String right, String wrong, String refusal) {
    assertThat(FILE).contains(right);

    assertThatThrownBy(() -> BoardFile.parse("boards.yaml", FILE.replace(right, wrong)))
        .isInstanceOf(BoardFileException.class)
        .hasMessageContaining(refusal)
        .hasMessageMatching("boards.yaml line [0-9]+(, column [0-9]+)?: .*");
  }
}
