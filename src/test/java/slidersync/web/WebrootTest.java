package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.store.MemoryStore;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** A folder of one's own: served before the built-in files, and nothing beside it. */
class WebrootTest {

  @AutoClose private static TestNode node;

  private static Path root;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    root = Files.createDirectory(folder.resolve("www"));
    Files.writeString(Files.createDirectory(folder.resolve("www2")).resolve("a.txt"), "secret");
    Files.writeString(root.resolve("mine.html"), "mine");
    Files.writeString(root.resolve("style.css"), "/* mine */");
    Files.writeString(root.resolve(".env"), "secret");
    Files.writeString(Files.createDirectory(root.resolve(".git")).resolve("config"), "secret");
    Files.writeString(Files.createDirectory(root.resolve("stage")).resolve("a.html"), "stage");
    node = TestNode.start(new MemoryStore(), List.of(Boards.MAIN), Optional.of(root), List.of());
  }

  @Test
  void ownFilesComeBeforeTheBuiltInOnes() {
    assertThat(get("/mine.html").body()).isEqualTo("mine");
    assertThat(get("/stage/a.html").body()).isEqualTo("stage");
    assertThat(get("/style.css").body()).isEqualTo("/* mine */");
    assertThat(get("/slider-sync.js").status()).isEqualTo(200);
    assertThat(get("/boards/main").status()).isEqualTo(200);
  }

  @Test
  void ownFilesCarryTheSecurityHeaders() {
    Answer answer = get("/mine.html");

    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void ownFilesDoNotHideTheBridgeOrHealth() {
    assertThat(get("/health/live").status()).isEqualTo(200);
    assertThat(get("/eventbus/info").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/stage/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/stage/..%2f..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..%252fsecret.txt",
        "/../www2/a.txt",
        "/%2e%2e/www2/a.txt",
        "/..%2fwww2/a.txt",
        "/.env",
        "/%2eenv",
        "/stage/../.env",
        "/stage/..%2f.env",
        "/.git/config",
        "/%2egit/config",
        "/.git%2fconfig",
        "//.env",
        "/./.env",
        "/mine.html%00",
        "/stage/"
      })
  void nothingBesideTheFolderAndNothingHiddenIsServed(String target) {
    Answer answer = get(target);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(answer.header("ETag")).isEmpty();
  }

  /** One connection, on which a browser asks again and again. */
  private static HttpResponse<String> fetch(HttpClient browser, String target, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + target));
    if (headers.length > 0) request.headers(headers);
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/edited.html", "/edited/"})
  void editedFileIsNewAtTheNextReload(String target) throws Exception {
    Path file = Files.createDirectories(root.resolve("edited")).resolve("index.html");
    if (target.endsWith(".html")) file = root.resolve("edited.html");
    Files.writeString(file, "version 1");
    HttpClient browser = browser();
    HttpResponse<String> first = fetch(browser, target);

    for (int version = 2; version <= 4; version++) {
      String known = first.headers().firstValue("ETag").orElseThrow();
      Files.writeString(file, "version " + version);
      Files.setLastModifiedTime(file, FileTime.fromMillis(version));
      HttpResponse<String> again =
          fetch(
              browser,
              target,
              "If-None-Match",
              known,
              "If-Modified-Since",
              "Wed, 01 Jan 2098 00:00:00 GMT");

      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo("version " + version);
      assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
      first = again;
    }
  }

  @Test
  void fileThatIsNewOrGoneIsSoAtTheNextReload() throws Exception {
    HttpClient browser = browser();
    assertThat(fetch(browser, "/later.html").statusCode()).isEqualTo(404);

    Files.writeString(root.resolve("later.html"), "here");
    assertThat(fetch(browser, "/later.html").body()).isEqualTo("here");

    Files.delete(root.resolve("later.html"));
    assertThat(fetch(browser, "/later.html").statusCode()).isEqualTo(404);
  }

  @Test
  void unchangedFileIsNotSentAgain() throws Exception {
    HttpClient browser = browser();
    String etag = fetch(browser, "/mine.html").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = fetch(browser, "/mine.html", "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void partOfAFileIsSentUnlessItHasChangedMeanwhile() throws Exception {
    HttpClient browser = browser();
    String etag = fetch(browser, "/mine.html").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> part = fetch(browser, "/mine.html", "Range", "bytes=1-2");
    HttpResponse<String> same =
        fetch(browser, "/mine.html", "Range", "bytes=1-2", "If-Range", etag);
    HttpResponse<String> changed =
        fetch(browser, "/mine.html", "Range", "bytes=1-2", "If-Range", "\"0\"");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("in");
    assertThat(same.body()).isEqualTo("in");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo("mine");
  }

  @Test
  void linksAreFollowed() throws Exception {
    Path linked = root.resolveSibling("linked.html");
    Files.writeString(linked, "linked");
    Files.createSymbolicLink(root.resolve("link.html"), linked);

    assertThat(get("/link.html").body()).isEqualTo("linked");
  }

  @Test
  void fileIsNoFolder() {
    assertThat(get("/mine.html/").status()).isEqualTo(404);
  }

  private static Answer get(String target) {
    return RawHttp.request(node.port(), "GET", target);
  }
}
