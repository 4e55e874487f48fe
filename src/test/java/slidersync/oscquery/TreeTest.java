package slidersync.oscquery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardTexts;
import slidersync.osc.mapping.AddressBook;
import slidersync.text.Endpoint;

/** What OSCQuery says of boards, and to whom it says that it does not know. */
class TreeTest {

  private static final String FILE =
      """
      boards:
        main:
          title: Stage
          controls:
            dim: {type: range, label: Dimmer, min: 0, max: 100, unit: "%", value: 50}
            wing: {type: range, min: 0, max: 100, value: 25, osc: {address: /ch/01/mix/fader, range: [0, 1]}}
            send1: {type: range, min: 0, max: 8, unit: dB, osc: {address: /send, args: [1], type: i}}
            send2: {type: range, min: 0, max: 9, osc: {address: /send, args: [2]}}
            count: {type: number}
            mute: {type: toggle, value: true}
            relay: {type: toggle, osc: {type: i}}
            scene: {type: select, options: [intro, song]}
            caption: {type: text, value: Hello}
            tint: {type: color, value: "#ff8800"}
            fog: {type: button}
            go: {type: trigger}
      """;

  private static final Map<String, Object> VALUES = initial(board(FILE));
  private static final Tree TREE = tree(FILE);

  private static BoardDefinition board(String file) {
    return BoardTexts.read(new BoardSource(file, 1, "test"));
  }

  private static Map<String, Object> initial(BoardDefinition board) {
    return board.controls().values().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                control -> control.id(), control -> control.initial()));
  }

  private static Tree tree(String file) {
    List<BoardDefinition> boards = List.of(board(file));
    return new Tree(boards, AddressBook.of(boards));
  }

  private static Answer get(String path, String query) {
    return Answer.of(TREE, control -> VALUES.get(control.id()), path, query);
  }

  private static JsonObject node(String path) {
    Answer answer = get(path, "");
    assertThat(answer.status()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /main/dim | {"FULL_PATH":"/main/dim","TYPE":"f","ACCESS":3,"VALUE":[50.0],"RANGE":[{"MIN":0.0,"MAX":100.0}],"DESCRIPTION":"Dimmer","UNIT":["%"],"CLIPMODE":["both"]}
          /ch/01/mix/fader | {"FULL_PATH":"/ch/01/mix/fader","TYPE":"f","ACCESS":3,"VALUE":[0.25],"RANGE":[{"MIN":0.0,"MAX":1.0}],"DESCRIPTION":"wing","CLIPMODE":["both"]}
          /main/count | {"FULL_PATH":"/main/count","TYPE":"f","ACCESS":3,"VALUE":[0.0],"DESCRIPTION":"count","CLIPMODE":["none"]}
          /main/mute | {"FULL_PATH":"/main/mute","TYPE":"T","ACCESS":3,"VALUE":[true],"DESCRIPTION":"mute","CLIPMODE":["none"]}
          /main/relay | {"FULL_PATH":"/main/relay","TYPE":"i","ACCESS":3,"VALUE":[0],"DESCRIPTION":"relay","CLIPMODE":["none"]}
          /main/scene | {"FULL_PATH":"/main/scene","TYPE":"s","ACCESS":3,"VALUE":["intro"],"RANGE":[{"VALS":["intro","song"]}],"DESCRIPTION":"scene","CLIPMODE":["none"]}
          /main/caption | {"FULL_PATH":"/main/caption","TYPE":"s","ACCESS":3,"VALUE":["Hello"],"DESCRIPTION":"caption","CLIPMODE":["none"]}
          /main/tint | {"FULL_PATH":"/main/tint","TYPE":"r","ACCESS":3,"VALUE":["#FF8800FF"],"DESCRIPTION":"tint","CLIPMODE":["none"]}
          /main/fog | {"FULL_PATH":"/main/fog","TYPE":"T","ACCESS":3,"VALUE":[false],"DESCRIPTION":"fog","CLIPMODE":["none"]}
          /main/go | {"FULL_PATH":"/main/go","TYPE":"I","ACCESS":2,"DESCRIPTION":"go"}
          /send | {"FULL_PATH":"/send","TYPE":"ii","ACCESS":3,"VALUE":[1,0],"RANGE":[{"VALS":[1]},{"MIN":0,"MAX":8}],"DESCRIPTION":"send1","UNIT":[null,"dB"],"CLIPMODE":[null,"both"],"OVERLOADS":[{"TYPE":"if","ACCESS":3,"DESCRIPTION":"send2","RANGE":[{"VALS":[2]},{"MIN":0.0,"MAX":9.0}],"CLIPMODE":[null,"both"],"VALUE":[2,0.0]}]}
          """)
  void controlIsAMethodOfItsTypeAndRange(String path, String expected) {
    assertThat(node(path)).isEqualTo(new JsonObject(expected));
  }

  @Test
  void boardsAndPartsOfAddressesAreContainers() {
    JsonObject root = node("/");

    assertThat(root.getString("FULL_PATH")).isEqualTo("/");
    assertThat(root.getInteger("ACCESS")).isZero();
    assertThat(root.getJsonObject("CONTENTS").fieldNames()).containsExactly("main", "ch", "send");
    JsonObject main = root.getJsonObject("CONTENTS").getJsonObject("main");
    assertThat(main.getString("DESCRIPTION")).isEqualTo("Stage");
    assertThat(main.containsKey("TYPE")).isFalse();
    assertThat(main.getJsonObject("CONTENTS").getJsonObject("dim")).isEqualTo(node("/main/dim"));
    assertThat(node("/main/")).isEqualTo(main);
    assertThat(node("/ch/01").getJsonObject("CONTENTS").fieldNames()).containsExactly("mix");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /main/dim | VALUE | 200 | {"VALUE":[50.0]}
          /main/dim | VALUE= | 200 | {"VALUE":[50.0]}
          /main/dim | TYPE | 200 | {"TYPE":"f"}
          /main | DESCRIPTION | 200 | {"DESCRIPTION":"Stage"}
          /main/scene | RANGE | 200 | {"RANGE":[{"VALS":["intro","song"]}]}
          /main | VALUE | 204 | ''
          /main/dim | CONTENTS | 204 | ''
          /main/go | VALUE | 204 | ''
          /main/mute | RANGE | 204 | ''
          /main/dim | TAGS | 204 | ''
          """)
  void attributeIsAnsweredAlone(String path, String query, int status, String body) {
    assertThat(get(path, query)).isEqualTo(new Answer(status, body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /main/dim | COLOUR | 400
          /main/dim | value | 400
          /main/dim | VALUE&TYPE | 400
          /main/none | '' | 404
          /main/none | VALUE | 404
          /main//dim | '' | 404
          /main/dim/deeper | '' | 404
          /main/%zz | '' | 400
          /main/%C3%A4 | '' | 404
          """)
  void whatIsNotThereIsRefused(String path, String query, int status) {
    assertThat(get(path, query).status()).isEqualTo(status);
    assertThat(get(path, query).body()).endsWith(".\n");
  }

  @Test
  void valueThatIsNotKnownIsLeftOut() {
    Answer answer = Answer.of(TREE, control -> null, "/main/dim", null);
    assertThat(new JsonObject(answer.body()).containsKey("VALUE")).isFalse();
  }

  @Test
  void treesAreComparedByPath() {
    Tree.Difference difference =
        TREE.to(tree(FILE.replace("max: 100, unit", "max: 90, unit").replace("mute:", "hush:")));

    assertThat(difference.added()).containsExactly("/main/hush");
    assertThat(difference.removed()).containsExactly("/main/mute");
    assertThat(difference.changed()).containsExactly("/main/dim");
    assertThat(TREE.to(tree(FILE))).isEqualTo(new Tree.Difference(List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "LISTEN /main",
        "null",
        "{\"COMMAND\":\"LISTEN\"}",
        "{\"COMMAND\":\"LISTEN\",\"DATA\":1}",
        "{\"COMMAND\":\"STOP\",\"DATA\":\"/main\"}",
        "{\"DATA\":\"/main\"}"
      })
  void otherTextIsNoCommand(String text) {
    assertThat(ListenCommand.read(text)).isEmpty();
  }

  @Test
  void hostInfoTellsWhereOscIsAndNothingThatIsNotTrue() {
    Endpoint udp = new Endpoint("0.0.0.0", 9000);
    Endpoint tcp = new Endpoint("10.0.0.7", 9001);

    JsonObject both = new HostInfo(Optional.of(udp), Optional.of(tcp)).json("10.0.0.5", 9100);
    assertThat(both.getString("OSC_IP")).isEqualTo("10.0.0.5");
    assertThat(both.getInteger("OSC_PORT")).isEqualTo(9000);
    assertThat(both.getString("OSC_TRANSPORT")).isEqualTo("UDP");
    assertThat(both.getInteger("WS_PORT")).isEqualTo(9100);
    assertThat(both.getJsonObject("EXTENSIONS").getBoolean("LISTEN")).isTrue();
    JsonObject one = new HostInfo(Optional.empty(), Optional.of(tcp)).json("10.0.0.5", 9100);
    assertThat(one.getString("OSC_IP")).isEqualTo("10.0.0.7");
    assertThat(one.getString("OSC_TRANSPORT")).isEqualTo("TCP");
    JsonObject none = new HostInfo(Optional.empty(), Optional.empty()).json("::1", 9100);
    assertThat(none.fieldNames()).doesNotContain("OSC_IP", "OSC_PORT", "OSC_TRANSPORT");
    assertThat(new JsonArray(List.of(none.getString("NAME")))).contains("slider-sync");
  }
}
