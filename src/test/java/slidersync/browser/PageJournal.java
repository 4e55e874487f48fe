package slidersync.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import slidersync.support.Journal;

/** Notes what a page says, asks and hears, and when its test fails how it looks. */
final class PageJournal {

  private static final int MAX_LENGTH = 400;

  private PageJournal() {}

  static BoardPage of(BoardPage board) {
    Page page = board.page();
    Journal journal = Journal.begin("page", () -> page.url() + "\n" + board.state());
    page.onConsoleMessage(message -> journal.note(message.type() + ": " + message.text()));
    page.onPageError(error -> journal.note("error: " + error));
    page.onRequest(request -> journal.note("asks " + request.method() + " " + request.url()));
    page.onResponse(response -> journal.note("got " + response.status() + " " + response.url()));
    page.onRequestFailed(
        request -> journal.note("failed " + request.url() + ": " + request.failure()));
    page.onWebSocket(socket -> follow(socket, journal));
    return board;
  }

  private static void follow(WebSocket socket, Journal journal) {
    journal.note("opens " + socket.url());
    socket.onFrameSent(frame -> journal.note("> " + text(frame)));
    socket.onFrameReceived(frame -> journal.note("< " + text(frame)));
    socket.onClose(closed -> journal.note("closed " + closed.url()));
  }

  private static String text(WebSocketFrame frame) {
    String text = frame.text() == null ? frame.binary().length + " bytes" : frame.text();
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " ..." : text;
  }
}
