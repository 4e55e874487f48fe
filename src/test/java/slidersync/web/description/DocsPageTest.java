package slidersync.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** {@code /docs/api} tells all that the descriptions say, without scripts or anything else. */
class DocsPageTest {

  private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]*)\"");
  private static final Pattern LOADED =
      Pattern.compile("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"([^\"]*)\"");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final RawHttp.Answer PAGE = RawHttp.request(NODE.port(), "GET", "/docs/api");

  private static List<String> found(Pattern pattern) {
    return pattern.matcher(PAGE.body()).results().map((MatchResult r) -> r.group(1)).toList();
  }

  @Test
  void pageHasEveryAddressWithAnExample() {
    assertThat(PAGE.status()).isEqualTo(200);
    assertThat(PAGE.header("Content-Type")).hasValue("text/html; charset=utf-8");
    for (Contract contract : Contract.commands()) {
      assertThat(PAGE.body())
          .contains("<code>" + contract.address() + "</code> <span>" + contract.summary());
    }
    for (Contract contract : Contract.events()) {
      assertThat(PAGE.body()).contains("<code>" + contract.address() + "</code>");
    }
    assertThat(PAGE.body())
        .contains("&quot;type&quot;:&quot;send&quot;,&quot;address&quot;:&quot;board.main.fire");
  }

  @Test
  void pageHasEveryOperationOfTheHttpApi() {
    String json = RawHttp.request(NODE.port(), "GET", "/openapi.json").body();

    JsonObject paths = new JsonObject(json).getJsonObject("paths");

    assertThat(paths).isNotEmpty();
    paths.forEach(
        path ->
            ((JsonObject) path.getValue())
                .stream()
                    .filter(method -> !method.getKey().equals("parameters"))
                    .forEach(
                        method ->
                            assertThat(PAGE.body())
                                .contains(
                                    "<code>"
                                        + method.getKey().toUpperCase(Locale.ROOT)
                                        + " "
                                        + path.getKey()
                                        + "</code>")));
  }

  @Test
  void contentsLeadToEachGroup() {
    assertThat(found(ANCHOR))
        .hasSizeGreaterThan(3)
        .allMatch(anchor -> PAGE.body().contains("id=\"" + anchor + "\""));
  }

  @Test
  void nothingIsLoadedButStylesAndTheIconOfThisServer() {
    assertThat(PAGE.body()).doesNotContain("<script");
    assertThat(found(LOADED)).hasSize(3).allMatch(url -> url.startsWith("/"));
  }
}
