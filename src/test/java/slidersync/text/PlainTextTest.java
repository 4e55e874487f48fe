package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource({
    "Ana, Ana",
    "'  Ana \t\n Maria  ', Ana Maria",
    "Ame\u0301lie, Am\u00e9lie",
    "<b>Ana</b>, <b>Ana</b>",
    "A\u202ena\u2066\u200f\u061c, Ana",
    "A\u0000n\u0007a\u0085\ufeff\u00ad, Ana",
    "A\ud800na, Ana",
    "\ud83d\udc69\u200d\ud83c\udfa4, \ud83d\udc69\u200d\ud83c\udfa4",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645, \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "\u2028Ana\u3000 \u00a0B, Ana B",
  })
  void textIsBroughtIntoItsNormalForm(String text, String normal) {
    assertThat(PlainText.normalize("name", text, 40)).isEqualTo(Outcome.accepted(normal));
  }

  @Property
  void normalFormIsOneLineOfVisibleTextAndStaysAsItIs(@ForAll String text) {
    if (PlainText.normalize("text", text, 500) instanceof Outcome.Accepted<String> accepted) {
      String normal = accepted.value();
      assertThat(normal).isNotBlank().hasSizeLessThanOrEqualTo(500).isEqualTo(normal.strip());
      assertThat(normal.codePoints()).noneMatch(Character::isISOControl);
      assertThat(normal).doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
      assertThat(Normalizer.isNormalized(normal, Normalizer.Form.NFC)).isTrue();
      assertThat(PlainText.normalize("text", normal, 500)).isEqualTo(accepted);
    }
  }
}
