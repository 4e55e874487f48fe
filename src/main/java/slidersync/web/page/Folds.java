package slidersync.web.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * Which sections of a board this device shows otherwise than their author: folded, or unfolded. A
 * cookie of folds.js remembers them, so that nothing moves after the first paint.
 */
record Folds(Set<String> turned) {

  private static final String COOKIE = "slider-sync-folds-";
  private static final int MOST = 200;

  static Folds of(HttpServerRequest request, String board) {
    Cookie cookie = request.getCookie(COOKIE + board);
    if (cookie == null) return new Folds(Set.of());
    String[] keys = cookie.getValue().split("\\.", MOST + 1);
    return new Folds(keys.length > MOST ? Set.of() : Set.copyOf(java.util.Arrays.asList(keys)));
  }

  /** A short name for a section, the same until its author changes the title. */
  static String key(String tab, String title) {
    return Integer.toHexString((tab + "/" + title).hashCode());
  }

  boolean isTurned(String key) {
    return turned.contains(key);
  }
}
