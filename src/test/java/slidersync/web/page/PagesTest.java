package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

class PagesTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @Test
  void everyControlTellsScriptsItsType() {
    String page = RawHttp.request(NODE.port(), "GET", "/boards/main").body();

    assertThat(Boards.MAIN.controls().values())
        .extracting(control -> control.type().name())
        .containsAll(ControlTypes.names());
    for (Control control : Boards.MAIN.controls().values()) {
      assertThat(page)
          .containsOnlyOnce(
              "class=\"sync\" id=\"%s\" data-type=\"%s\""
                  .formatted(control.id(), control.type().name()));
    }
  }
}
