package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''                                                              | text/plain
          */*                                                             | text/plain
          *                                                               | text/plain
          text/*                                                          | text/plain
          application/json                                                | application/json
          Application/JSON; charset=utf-8                                 | application/json
          application/*, text/html                                        | application/json
          text/plain; q=0.5, application/json                             | application/json
          text/plain;q=0.5,application/json;q=0.4                         | text/plain
          application/json, text/plain, */*                               | text/plain
          application/json, */*;q=0.1                                     | application/json
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/plain
          text/plain;q=0, */*                                             | application/json
          text/plain;q=0,*/*;q=0.001                                      | application/json
          , ,application/json                                             | application/json
          """,
      delimiter = '|')
  void answerIsOfTheTypeThatItsReaderLikesBest(String accept, String best) {
    assertThat(MediaTypes.best(List.of(accept), List.of(MediaTypes.TEXT, MediaTypes.JSON)))
        .contains(best);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/plain;q=0",
        "*/*;q=0",
        "application/problem+json",
        "text",
        "/",
        "text/plain;q=0.0, application/json;q=0.000"
      })
  void answerIsOfNoTypeThatItsReaderDoesNotTake(String accept) {
    assertThat(MediaTypes.best(List.of(accept), List.of(MediaTypes.TEXT, MediaTypes.JSON)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "Text/Plain;charset=UTF-8",
        "text/plain; charset=\"utf-8\"",
        "text/plain; charset=us-ascii",
        "application/json",
        "application/merge-patch+json",
        "application/x-www-form-urlencoded",
        "application/octet-stream"
      })
  void bodyOfTheseTypesIsRead(String type) {
    assertThat(MediaTypes.isReadable(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "multipart/form-data; boundary=x",
        "application/xml",
        "text/plain; charset=utf-16",
        "text/plain; charset=latin1",
        "garbage",
        "*/*"
      })
  void bodyOfOthersIsNot(String type) {
    assertThat(MediaTypes.isReadable(type)).isFalse();
  }
}
