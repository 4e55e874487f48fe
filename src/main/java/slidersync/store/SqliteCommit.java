package slidersync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;

/** The two steps of a commit in SQLite, which stand in one transaction. */
final class SqliteCommit {

  private SqliteCommit() {}

  /**
   * Moves the stream to a revision; false if the lease is over or the stream is not at {@code
   * from}.
   */
  static boolean advance(
      Connection connection, Lease lease, String column, long from, long revision)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE board SET %1$s = ? WHERE id = ? AND owner = ? AND epoch = ? AND %1$s = ?"
                .formatted(column))) {
      update.setLong(1, revision);
      update.setString(2, lease.board());
      update.setString(3, lease.owner());
      update.setLong(4, lease.epoch());
      update.setLong(5, from);
      return update.executeUpdate() == 1;
    }
  }

  /** Stores the new values of a stream. */
  static void keep(Connection connection, String board, String stream, Map<String, Entry> entries)
      throws SQLException {
    try (PreparedStatement upsert =
            connection.prepareStatement(
                "INSERT INTO entry (board, stream, id, value, revision, note) VALUES (?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (board, stream, id) DO UPDATE"
                    + " SET value = excluded.value, revision = excluded.revision, note = excluded.note");
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM entry WHERE board = ? AND stream = ? AND id = ?")) {
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        Object value = entry.getValue().value();
        PreparedStatement write = value == null ? delete : upsert;
        write.setString(1, board);
        write.setString(2, stream);
        write.setString(3, entry.getKey());
        if (value != null) {
          write.setString(4, Values.encode(value));
          write.setLong(5, entry.getValue().revision());
          write.setString(6, entry.getValue().note());
        }
        write.executeUpdate();
      }
    }
  }
}
