package slidersync.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** Tells the pool which connections to replace, since SQLite's failures have no SQL state. */
final class SqliteEviction implements SQLExceptionOverride {

  /** The failures after which a connection is as good as before. */
  private static final Set<SQLiteErrorCode> HARMLESS =
      Set.of(
          SQLiteErrorCode.SQLITE_ERROR,
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_CONSTRAINT);

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    return HARMLESS.contains(SQLiteErrorCode.getErrorCode(failure.getErrorCode()))
        ? SQLExceptionOverride.Override.DO_NOT_EVICT
        : SQLExceptionOverride.Override.MUST_EVICT;
  }
}
