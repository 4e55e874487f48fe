package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Authorities;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.tls.Credentials;
import slidersync.web.WebOptions;
import slidersync.web.tls.Certificates;

/** A device that has been told to trust the server. */
class HttpsIT {

  @TempDir private Path folder;

  @Test
  void addressWithoutASchemeLeadsToABoardThatMayDoAllThatNeedsHttps() throws Exception {
    Credentials credentials = Authorities.in(folder).load();
    try (TestNode node =
            TestNode.start(
                List.of(Boards.MAIN), Certificates.load(() -> credentials), WebOptions.PATIENCE);
        Browser browser = Browser.launch(trusting(credentials.chain().get(0)))) {
      String site = "localhost:" + node.port() + "/";
      Page first = browser.get().newPage();
      first.navigate("http://" + site);
      assertThat(first).hasURL("https://" + site);
      BoardPage board = new BoardPage(first).awaitLive();
      Page second = browser.get().newPage();
      second.navigate("https://" + site + "boards/main");
      BoardPage other = new BoardPage(second).awaitLive();

      board.control("slider1").focus();
      first.keyboard().press("End");

      other.awaitValue("slider1", 50);
      assertThat(first.evaluate("isSecureContext && 'wakeLock' in navigator")).isEqualTo(true);

      second.navigate("http://" + site + "trust");
      assertThat(second).hasURL("http://" + site + "trust");
      second.getByText("Done: show the board").click();
      assertThat(second).hasURL("https://" + site);
    }
  }

  /** What the user of a device does in its settings. */
  private static String trusting(X509Certificate certificate) throws Exception {
    byte[] key = certificate.getPublicKey().getEncoded();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
    return "--ignore-certificate-errors-spki-list=" + Base64.getEncoder().encodeToString(hash);
  }
}
