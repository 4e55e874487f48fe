package slidersync.osc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /main/dim          | /main/dim      | true
          /main/dim          | /main/dimmer   | false
          /main/*            | /main/dim      | true
          /main/*            | /main/a/b      | false
          /*/dim             | /main/dim      | true
          /m*n/d*m           | /main/dim      | true
          /main/**m          | /main/dim      | true
          /main/*x           | /main/dim      | false
          /main/di?          | /main/dim      | true
          /main?dim          | /main/dim      | false
          /main/d?           | /main/dim      | false
          /main/[c-e]im      | /main/dim      | true
          /main/[!c-e]im     | /main/dim      | false
          /main/[!x-z]im     | /main/dim      | true
          /main/di[m-]       | /main/di-      | true
          /main[!x]dim       | /main/dim      | false
          /main/{dim,mute}   | /main/mute     | true
          /main/{dim,mute}   | /main/go       | false
          /main/{d,di,dim}m  | /main/dim      | true
          /main/{,x}dim      | /main/dim      | true
          /{main,side}/*[1-9] | /side/pan7    | true
          """)
  void patternsMeanAddresses(String pattern, String address, boolean matches) {
    assertThat(AddressPattern.of(pattern).orElseThrow().matches(address)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a[", "/a]", "/a{b", "/a}b", "/[a{]b}", "/{"})
  void bracketsComeInPairs(String pattern) {
    assertThat(AddressPattern.isPattern(pattern)).isTrue();
    assertThat(AddressPattern.of(pattern)).isEmpty();
  }

  @Test
  void longPatternsAreNotRead() {
    assertThat(AddressPattern.of("/" + "*".repeat(254))).isPresent();
    assertThat(AddressPattern.of("/" + "*".repeat(255))).isEmpty();
  }

  /** One that goes back would be at it for years. */
  @Test
  void hostilePatternsTakeNoLongerThanOthers() {
    String pattern = "/" + "*{a,aa,aaa}".repeat(20);

    assertThat(AddressPattern.of(pattern).orElseThrow().matches("/" + "a".repeat(200) + "b"))
        .isFalse();
  }
}
