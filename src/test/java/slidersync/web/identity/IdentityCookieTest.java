package slidersync.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** Two servers on one host: browsers send each the other's cookies, too. */
class IdentityCookieTest {

  private static final Pattern PARTICIPANT = Pattern.compile("data-participant=\"([^\"]+)\"");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));
  @AutoClose private static final TestNode OTHER = TestNode.start(List.of(Boards.MAIN));

  /** What the browser keeps for the host, by name. */
  private final Map<String, String> cookies = new TreeMap<>();

  @Test
  void eachServerKnowsWhoComesBackFromTheOther() {
    String here = participant(visit(NODE));
    String there = participant(visit(OTHER));

    assertThat(there).isNotEqualTo(here);
    for (int i = 0; i < 2; i++) {
      assertThat(participant(visit(NODE))).isEqualTo(here);
      assertThat(participant(visit(OTHER))).isEqualTo(there);
    }
    assertThat(cookies).hasSize(2);
  }

  @Test
  void badCookieDoesNotHideAGoodOneOfTheSameName() {
    String here = participant(visit(NODE));
    String name = cookies.keySet().iterator().next();
    String good = name + "=" + cookies.get(name);

    for (String bad : List.of("bad", "", "a.b", "\"", cookies.get(name) + "x")) {
      for (String header :
          List.of(
              "Cookie: " + name + "=" + bad + "; " + good,
              "Cookie: " + good + "; " + name + "=" + bad,
              "Cookie: a=b;" + name + "=" + bad + ";" + good)) {
        Answer answer = RawHttp.request(NODE.port(), "GET", "/", header);

        assertThat(participant(answer)).as(header).isEqualTo(here);
        assertThat(answer.header("Set-Cookie")).isEmpty();
      }
    }
  }

  @Test
  void cookiesOfServersThatAreNoMoreDoNotPileUp() {
    IntStream.range(0, 9).forEach(i -> cookies.put("slider-sync-0000000" + i, "x"));
    cookies.put("slider-sync-open", "people");
    visit(NODE);
    assertThat(cookies).hasSize(11);

    visit(OTHER);

    assertThat(cookies).hasSize(2).containsEntry("slider-sync-open", "people");
  }

  private Answer visit(TestNode node) {
    String header =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", ""));
    Answer answer = RawHttp.request(node.port(), "GET", "/", header);
    answer.head().stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: "))
        .map(line -> line.substring("set-cookie: ".length()))
        .forEach(this::keep);
    return answer;
  }

  private void keep(String cookie) {
    String[] parts = cookie.replaceFirst(";.*", "").split("=", 2);
    assertThat(cookie).contains("Path=/");
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
  }

  private static String participant(Answer page) {
    Matcher participant = PARTICIPANT.matcher(page.body());
    assertThat(participant.find()).isTrue();
    return participant.group(1);
  }
}
