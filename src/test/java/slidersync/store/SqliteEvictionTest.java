package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

final class SqliteEvictionTest {

  private static Override verdict(SQLiteErrorCode code) {
    return new SqliteEviction().adjudicate(new SQLException("failed", null, code.code));
  }

  @Test
  void connectionIsReplacedAfterAFailureOfTheFileButNotWhenItIsBusyOrTheDiskFull() {
    assertThat(verdict(SQLiteErrorCode.SQLITE_IOERR)).isEqualTo(Override.MUST_EVICT);
    assertThat(verdict(SQLiteErrorCode.SQLITE_CORRUPT)).isEqualTo(Override.MUST_EVICT);
    assertThat(verdict(SQLiteErrorCode.SQLITE_BUSY)).isEqualTo(Override.DO_NOT_EVICT);
    assertThat(verdict(SQLiteErrorCode.SQLITE_FULL)).isEqualTo(Override.DO_NOT_EVICT);
  }
}
