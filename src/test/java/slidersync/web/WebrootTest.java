package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Path root = Files.createDirectory(folder.resolve("www"));
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
  }

  private static Answer get(String target) {
    return RawHttp.request(node.port(), "GET", target);
  }
}
