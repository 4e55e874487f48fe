package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** What a device gets that installs a board. */
class InstallationTest {

  private static final BoardDefinition STAGE =
      BoardDefinition.of(
          "stage", "\"Front\" of <house>", List.copyOf(Boards.MAIN.controls().values()));

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN, STAGE));

  private static RawHttp.Answer get(String path, String... headers) {
    return RawHttp.request(NODE.port(), "GET", path, headers);
  }

  @Test
  void manifestNamesItsBoard() {
    RawHttp.Answer answer = get("/boards/stage/manifest.webmanifest", "Accept-Language: de");
    JsonObject manifest = new JsonObject(answer.body());

    assertThat(answer.header("Content-Type")).hasValue("application/manifest+json");
    assertThat(manifest.getString("name")).isEqualTo("\"Front\" of <house>");
    assertThat(manifest.getString("start_url")).isEqualTo("/boards/stage");
    assertThat(manifest.getString("lang")).isEqualTo("de");
    assertThat(manifest.getJsonArray("icons"))
        .allSatisfy(
            icon -> assertThat(get(((JsonObject) icon).getString("src")).status()).isEqualTo(200));
  }

  @Test
  void boardThatIsNotHereHasNoManifest() {
    assertThat(get("/boards/nowhere/manifest.webmanifest").status()).isEqualTo(404);
  }

  @Test
  void everyBoardNamesItsManifestAndTheListHasNone() {
    assertThat(get("/boards/stage").body()).contains("href=\"/boards/stage/manifest.webmanifest\"");
    assertThat(get("/boards").body()).doesNotContain("manifest.webmanifest");
  }

  @Test
  void workerIsAskedForAnewEachTimeAndMayServeTheWholeSite() {
    RawHttp.Answer answer = get("/service-worker.js");

    assertThat(answer.header("Cache-Control")).hasValue("no-cache");
    assertThat(answer.header("Content-Type").orElse("")).startsWith("text/javascript");
    assertThat(answer.header("ETag")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"192, false", "512, false", "512, true", "180, true"})
  void iconIsDrawnInItsSize(int size, boolean maskable) throws IOException {
    BufferedImage icon = image(size, maskable);

    assertThat(icon.getWidth()).isEqualTo(size);
    assertThat(icon.getHeight()).isEqualTo(size);
    assertThat(icon.getRGB(0, 0) >>> 24).isEqualTo(maskable ? 0xff : 0);
    assertThat(icon.getRGB(size / 2, size / 20)).isEqualTo(0xff14171c);
  }

  /** Thumb, filled and empty track of the upper fader, as the vector icon has them. */
  @ParameterizedTest
  @ValueSource(ints = {192, 512})
  void iconShowsItsFaders(int size) throws IOException {
    BufferedImage icon = image(size, false);
    double unit = size / 32.0;

    assertThat(icon.getRGB((int) (20 * unit), (int) (11 * unit))).isEqualTo(0xfff2f5f8);
    assertThat(icon.getRGB((int) (8 * unit), (int) (11 * unit))).isEqualTo(0xff5fb0ff);
    assertThat(icon.getRGB((int) (25.8 * unit), (int) (11 * unit))).isEqualTo(0xff4a5260);
  }

  private static BufferedImage image(int size, boolean maskable) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(IconPicture.png(size, maskable)));
  }
}
