package slidersync.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import slidersync.browser.BoardPage.Point;

/** Real touches on a phone, several at once. */
record Fingers(CDPSession session) {

  static Fingers on(BoardPage phone) {
    return new Fingers(phone.page().context().newCDPSession(phone.page()));
  }

  /**
   * All fingers that are on the screen from now on.
   *
   * @param type {@code touchStart}, {@code touchMove} or {@code touchEnd}
   */
  void touch(String type, Point... points) {
    JsonArray fingers = new JsonArray();
    for (int i = 0; i < points.length; i++) {
      JsonObject finger = new JsonObject();
      finger.addProperty("id", i);
      finger.addProperty("x", points[i].x());
      finger.addProperty("y", points[i].y());
      fingers.add(finger);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", fingers);
    session.send("Input.dispatchTouchEvent", event);
  }
}
