package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs and places that cannot be a store. */
final class SqliteOpeningTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"?synchronous=OFF", "?cache_size=9& Journal_Mode =MEMORY"})
  void urlCannotWeakenDurability(String parameters) {
    Path small = folder.resolve("small.db");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open("jdbc:sqlite:" + small + parameters, true).close())
        .withMessageStartingWith("cannot use jdbc:sqlite:" + small + parameters + ": expected no ")
        .withMessageEndingWith(", which is set so that what was acknowledged is on the disk");
    assertThat(small).doesNotExist();
  }

  private static void assertRefused(Path path, String reason) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> Stores.open("jdbc:sqlite:" + path, true).close())
        .withMessageStartingWith("cannot write " + path + ": ")
        .withMessageContaining(reason)
        .withMessageNotContaining("\n");
  }

  @Test
  void unwritablePlaceIsReportedInOneLine() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "This is no database. ".repeat(100));

    assertRefused(folder, "it is a folder");
    assertRefused(text, "it is not an SQLite database");
    assertRefused(text.resolve("store.db"), "cannot create the folder " + text);
    assertThat(text).content().startsWith("This is no database.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sqlite",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file:store.db",
        "jdbc:mysql://user:secret@host/db",
        "jdbc:postgresql://user:secret@host/db",
        "jdbc:postgresql://host?password=secret",
        "jdbc:postgresql:db?password=secret"
      })
  void urlOfAnotherFormIsRefusedWithoutRepeatingAPassword(String url) {
    assertThatThrownBy(() -> Stores.open(url, true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("expected ")
        .hasMessageNotContaining("secret");
  }
}
