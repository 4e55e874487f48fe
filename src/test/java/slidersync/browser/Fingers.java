package slidersync.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Arrays;
import slidersync.browser.BoardPage.Point;

/** Real touches on a phone, several at once. */
record Fingers(BoardPage phone, CDPSession session) {

  static Fingers on(BoardPage phone) {
    return new Fingers(phone, phone.page().context().newCDPSession(phone.page()));
  }

  /** Puts a finger down, and moves it. */
  void slide(Point from, Point to) {
    slide(new Point[] {from}, to);
  }

  /**
   * Puts fingers down, one after the other, and moves all. On a busy machine they may rest before
   * they move, which is a long press: then it begins anew.
   */
  void slide(Point[] from, Point... to) {
    for (int again = 0; again < 10; again++) {
      for (int down = 1; down <= from.length; down++) {
        touch("touchStart", Arrays.copyOf(from, down));
      }
      touch("touchMove", to);
      if (!asksForNumber()) return;
      touch("touchEnd");
      stopAsking();
    }
    throw new AssertionError("each press was a long one");
  }

  /** Rests so long, which is no long press: if a busy machine makes it one, it begins anew. */
  void rest(Point at, int millis) {
    for (int again = 0; again < 10; again++) {
      touch("touchStart", at);
      phone.rest(millis);
      if (!asksForNumber()) return;
      touch("touchEnd");
      stopAsking();
    }
    throw new AssertionError("each rest became a long press");
  }

  /** Whether a press was a long one. */
  boolean asksForNumber() {
    return phone.page().locator(".entry").count() > 0;
  }

  private void stopAsking() {
    phone.page().keyboard().press("Escape");
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
