package slidersync.osc.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardTexts;
import slidersync.osc.mapping.OscCommand.Ask;
import slidersync.osc.mapping.OscCommand.Fire;
import slidersync.osc.mapping.OscCommand.Move;
import slidersync.osc.mapping.OscCommand.Nothing;
import slidersync.osc.mapping.OscCommand.OfOne;
import slidersync.osc.mapping.OscCommand.Press;
import slidersync.osc.mapping.OscCommand.Refused;
import slidersync.osc.mapping.OscCommand.Subscribe;
import slidersync.osc.mapping.OscCommand.Touch;
import slidersync.osc.packet.OscBlob;
import slidersync.osc.packet.OscColor;
import slidersync.osc.packet.OscConstant;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscMidi;
import slidersync.osc.packet.OscSymbol;

class InterpreterTest {

  private static final String FILE =
      """
      boards:
        main:
          controls:
            dim: {type: range, min: 0, max: 100}
            fader: {type: range, min: -60, max: 10, step: 0.5, osc: {address: /ch/01/mix/fader, range: [0, 1]}}
            count: {type: number, step: 1, osc: {type: i}}
            mute: {type: toggle}
            on: {type: toggle, osc: {type: i}}
            scene: {type: select, options: [intro, song, "7"]}
            mode: {type: select, options: [slow, fast], osc: {type: i}}
            title: {type: text}
            tint: {type: color}
            fog: {type: button}
            go: {type: trigger}
            left: {type: range, min: 0, max: 10, osc: {address: /mix, args: [1]}}
            right: {type: range, min: 0, max: 10, osc: {address: /mix, args: [2]}}
      """;

  private static final String SIDE = "boards: {side: {controls: {dim: {type: toggle}}}}";

  private static final Interpreter ONE = new Interpreter(book(FILE));
  private static final Interpreter TWO = new Interpreter(book(FILE, SIDE));

  private static AddressBook book(String... boards) {
    return AddressBook.of(
        Stream.of(boards).map(text -> BoardTexts.read(new BoardSource(text, 0, "test"))).toList());
  }

  private static OscCommand only(Interpreter interpreter, String address, Object... arguments) {
    List<OscCommand> commands = interpreter.interpret(OscMessage.of(address, arguments));
    assertThat(commands).hasSize(1);
    return commands.get(0);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        // address, argument, value, what the peer has in the type in which it is told
        arguments("/main/dim", 31, 31, 31f),
        arguments("/main/dim", 31L, 31, 31f),
        arguments("/main/dim", 30.7f, 31, 30.7f),
        arguments("/main/dim", 30.7, 31, 30.7f),
        arguments("/main/dim", -0f, 0, 0f),
        arguments("/main/dim", 100.00001f, 100, 100.00001f),
        arguments("/main/dim", -5, 0, -5f),
        arguments("/main/dim", 3.4e38f, 100, 3.4e38f),
        arguments("/main/dim", "31", 31, 31f),
        arguments("/main/dim", new OscSymbol(" 31.2 "), 31, 31.2f),
        arguments("/main/dim", true, 1, 1f),
        arguments("/ch/01/mix/fader", 0f, -60, 0f),
        arguments("/ch/01/mix/fader", 1.0000001f, 10, 1.0000001f),
        arguments("/ch/01/mix/fader", 0.8571f, 0, 0.8571f),
        arguments("/ch/01/mix/fader", "0.5", -25, 0.5f),
        arguments("/main/count", 7f, 7, 7),
        arguments("/main/count", 7.4f, 7, 7.4f),
        arguments("/main/count", 1e10f, 10_000_000_000L, Integer.MAX_VALUE),
        arguments("/main/mute", 1, true, true),
        arguments("/main/mute", 0f, false, false),
        arguments("/main/mute", 0.4f, true, 0.4f),
        arguments("/main/mute", false, false, false),
        arguments("/main/mute", "on", true, true),
        arguments("/main/on", true, true, 1),
        arguments("/main/on", 0f, false, 0),
        arguments("/main/on", "off", false, 0),
        arguments("/main/scene", "song", "song", "song"),
        arguments("/main/scene", 1, "song", "song"),
        arguments("/main/scene", 7f, "7", "7"),
        arguments("/main/mode", 1f, "fast", 1),
        arguments("/main/mode", "slow", "slow", 0),
        arguments("/main/title", "Doors", "Doors", "Doors"),
        arguments("/main/title", 1.5f, "1.5", "1.5"),
        arguments("/main/title", 'x', "x", "x"),
        arguments("/main/title", true, "true", "true"),
        arguments("/main/tint", new OscColor(0x0a5fff80), "#0a5fff", new OscColor(0x0a5fffff)),
        arguments("/main/tint", "#0A5FFF", "#0a5fff", new OscColor(0x0a5fffff)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreTakenInAnyTypeThatMeansThem(
      String address, Object argument, Object value, Object wire) {
    OscCommand command = only(ONE, address, argument);

    assertThat(command).isInstanceOf(Move.class);
    assertThat(((Move) command).value()).isEqualTo(value);
    assertThat(((Move) command).wire()).isEqualTo(wire);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("/main/dim", new OscBlob(new byte[4]), "dim: expected a number from 0 to 100"),
        arguments("/main/dim", Float.NaN, "dim: expected a number from 0 to 100, got NaN"),
        arguments("/main/dim", Double.POSITIVE_INFINITY, "dim: expected a number"),
        arguments("/main/dim", "loud", "dim: expected a number from 0 to 100, got \"loud\""),
        arguments("/main/dim", OscConstant.NIL, "dim: expected a number from 0 to 100, got NIL"),
        arguments("/main/dim", List.of(1), "dim: expected a number from 0 to 100, got [1]"),
        arguments("/main/mute", "maybe", "mute: expected true or false"),
        arguments("/main/scene", "encore", "scene: expected one of"),
        arguments("/main/scene", 3, "scene: expected one of"),
        arguments("/main/mode", "encore", "mode: expected one of"),
        arguments("/main/title", new OscMidi(1), "title: expected"),
        arguments("/main/tint", 0.5f, "tint: expected a color like #1a2b3c"),
        arguments("/main/fog", "x", "fog: expected true or false"),
        arguments("/main/go", "x", "go: expected nothing, an impulse or a number that is not 0"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void otherArgumentsAreRefusedWithWhatWasExpected(String address, Object argument, String says) {
    OscCommand command = only(ONE, address, argument);

    assertThat(command).isInstanceOf(Refused.class);
    assertThat(((Refused) command).refusal().message()).startsWith(says);
  }

  @Test
  void messagesWithoutAValueAskForIt() {
    assertThat(((Ask) only(ONE, "/main/dim")).as()).isEqualTo("/main/dim");
    assertThat(((Ask) only(ONE, "/dim")).as()).isEqualTo("/dim");
  }

  @Test
  void argumentsBeforeTheValueSayWhichControlIsMeant() {
    assertThat(((OfOne) only(ONE, "/mix", 2, 5f)).control().id()).isEqualTo("right");
    assertThat(((OfOne) only(ONE, "/mix", 1f, 5f)).control().id()).isEqualTo("left");
    assertThat(only(ONE, "/mix", 2)).isInstanceOf(Ask.class);
    assertThat(ONE.interpret(OscMessage.of("/mix"))).hasSize(2).allMatch(Ask.class::isInstance);
    assertThat(ONE.interpret(OscMessage.of("/mix", 3, 5f))).isEmpty();
    assertThat(only(ONE, "/mix", 1, 5f, 6f)).isInstanceOf(Refused.class);
  }

  @Test
  void onlyBoardsNeedNoNameAndAmongOthersTheyDo() {
    assertThat(ONE.interpret(OscMessage.of("/dim", 1))).hasSize(1);
    assertThat(TWO.interpret(OscMessage.of("/dim", 1))).isEmpty();
    assertThat(TWO.interpret(OscMessage.of("/side/dim", 1))).hasSize(1);
    assertThat(ONE.interpret(OscMessage.of("/main/fader", 1))).isEmpty();
  }

  @Test
  void buttonsArePressedAndTriggersAreFired() {
    assertThat(((Press) only(ONE, "/fog", 1)).isPressed()).isTrue();
    assertThat(((Press) only(ONE, "/fog", false)).isPressed()).isFalse();
    assertThat(only(ONE, "/fog")).isInstanceOf(Ask.class);
    assertThat(only(ONE, "/go")).isInstanceOf(Fire.class);
    assertThat(only(ONE, "/go", OscConstant.IMPULSE)).isInstanceOf(Fire.class);
    assertThat(only(ONE, "/go", 1f)).isInstanceOf(Fire.class);
    assertThat(only(ONE, "/go", 0f)).isInstanceOf(Nothing.class);
  }

  @Test
  void touchHoldsAndReleases() {
    assertThat(((Touch) only(ONE, "/ch/01/mix/fader/touch", 1)).isTouched()).isTrue();
    assertThat(((Touch) only(ONE, "/dim/touch", false)).isTouched()).isFalse();
    assertThat(ONE.interpret(OscMessage.of("/dim/touch"))).isEmpty();
  }

  @Test
  void subscriptionsHaveALease() {
    assertThat(only(ONE, "/main/subscribe")).isEqualTo(new Subscribe("main", -1));
    assertThat(only(ONE, "/subscribe", 30)).isEqualTo(new Subscribe("main", 30));
    assertThat(only(ONE, "/subscribe", 0f)).isEqualTo(new Subscribe("main", 0));
    assertThat(only(ONE, "/subscribe", 1e30)).isEqualTo(new Subscribe("main", 600));
    assertThat(only(TWO, "/side/subscribe")).isEqualTo(new Subscribe("side", -1));
    assertThat(TWO.interpret(OscMessage.of("/subscribe"))).isEmpty();
    assertThat(ONE.interpret(OscMessage.of("/mainsubscribe"))).isEmpty();
  }

  /** Whoever asks for all values is not to fire what can be fired. */
  @Test
  void patternsMeanEachControlOnce() {
    List<String> asked = new ArrayList<>();
    for (OscCommand command : ONE.interpret(OscMessage.of("/{main,ch}/*"))) {
      assertThat(command).isInstanceOf(Ask.class);
      asked.add(((Ask) command).as());
    }
    assertThat(asked).contains("/main/dim", "/main/fog").doesNotContain("/main/go").hasSize(9);
    assertThat(ONE.interpret(OscMessage.of("/main/*", 1f))).hasSize(10);
    assertThat(ONE.interpret(OscMessage.of("/main/{dim,mute}/touch", 1))).hasSize(2);
    assertThat(ONE.interpret(OscMessage.of("/main/[", 1f))).isEmpty();
  }

  @Test
  void valuesAreWrittenInTheTypeOfTheControl() {
    AddressBook book = book(FILE);

    assertThat(write(book, "dim", 31)).isEqualTo(31f);
    assertThat(write(book, "fader", -25)).isEqualTo(0.5f);
    assertThat(write(book, "count", 7)).isEqualTo(7);
    assertThat(write(book, "mute", true)).isEqualTo(true);
    assertThat(write(book, "on", true)).isEqualTo(1);
    assertThat(write(book, "scene", "song")).isEqualTo("song");
    assertThat(write(book, "mode", "fast")).isEqualTo(1);
    assertThat(write(book, "tint", "#0a5fff")).isEqualTo(new OscColor(0x0a5fffff));
    assertThat(write(book, "title", "Doors")).isEqualTo("Doors");
    OscControl right = requireNonNull(book.controls("main").get("right"));
    assertThat(right.tell(right.address(), right.write(5))).isEqualTo(OscMessage.of("/mix", 2, 5f));
  }

  private static Object write(AddressBook book, String control, Object value) {
    return requireNonNull(book.controls("main").get(control)).write(value);
  }
}
