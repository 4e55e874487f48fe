package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The one place where a page says what is new, with elements that a test has made. */
class NewsTest {

  private final Scripts scripts = Scripts.of("page/news.js");

  NewsTest() {
    scripts.run(
        """
        var place = {
          childNodes: [],
          appendChild: function (piece) {
            this.childNodes.push(piece);
            piece.parentNode = this;
          },
          removeChild: function (piece) {
            this.childNodes.splice(this.childNodes.indexOf(piece), 1);
            piece.parentNode = null;
          },
          get firstChild() { return this.childNodes[0]; }
        };
        var label = null;
        var document = {
          createElement: function () { return {textContent: '', parentNode: null}; },
          getElementById: function (id) { return id === 'page.news' ? place : null; },
          querySelector: function () { return label; }
        };
        function said() {
          return place.childNodes.map(function (piece) { return piece.textContent; }).join('; ');
        }
        """);
  }

  private String said() {
    return scripts.text("said()");
  }

  @Test
  void newsFollowOneAnotherAlsoWhenTheySayTheSame() {
    scripts.run("SliderSync.tell('live'); SliderSync.tell('live'); SliderSync.tell('offline')");

    assertThat(said()).isEqualTo("live; live; offline");
  }

  @Test
  void newsOfAControlNameIt() {
    scripts.run("SliderSync.tellOf({id: 'dim'}, 'Expected a number')");
    scripts.run("label = {textContent: 'House lights'}");
    scripts.run("SliderSync.tellOf({id: 'dim'}, 'Expected less')");

    assertThat(said()).isEqualTo("dim: Expected a number; House lights: Expected less");
  }

  @Test
  void nothingNewIsNotSaid() {
    scripts.run("SliderSync.tell(''); SliderSync.tellOf({id: 'dim'}, '')");

    assertThat(said()).isEmpty();
  }

  @Test
  void newsGoWhenTheyAreOld() {
    scripts.run("SliderSync.tell('one')");
    scripts.pass(Duration.ofSeconds(6));
    scripts.run("SliderSync.tell('two')");
    scripts.pass(Duration.ofSeconds(6));

    assertThat(said()).isEqualTo("two");
  }

  @Test
  void manyNewsLeaveTheLatest() {
    scripts.run("for (var i = 1; i <= 20; i++) SliderSync.tell(String(i))");

    assertThat(said()).isEqualTo("13; 14; 15; 16; 17; 18; 19; 20");
    scripts.pass(Duration.ofMinutes(1));
    assertThat(said()).isEmpty();
  }

  @Test
  void pageWithoutAPlaceForNewsSaysNothing() {
    scripts.run("place = null; SliderSync.tell('live')");

    assertThat(scripts.text("SliderSync.newsPlace()")).isEqualTo("null");
  }
}
