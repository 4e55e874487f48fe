package slidersync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import slidersync.store.Store.Lease;

/** Keeps the lease of each board in the board's row, by the database's clock. */
final class SqlLeases {

  private final String claim;
  private final String renew;

  SqlLeases(Dialect dialect) {
    String now = dialect.now();
    // A lease with a later end than any can have is from before the clock was set back.
    claim =
        """
        INSERT INTO board (id, revision, owner, epoch, expires, histories)
          VALUES (?, 0, ?, 1, %1$s + %2$d, %4$s)
        ON CONFLICT (id) DO UPDATE
          SET owner = excluded.owner, epoch = board.epoch + 1, expires = %1$s + %2$d,
            histories = %5$s
          WHERE %3$s OR board.owner = excluded.owner
            OR board.expires <= %1$s OR board.expires > %1$s + 2 * %2$d
        RETURNING epoch"""
            .formatted(
                now,
                Store.LEASE_MILLIS,
                dialect.isExclusive() ? "TRUE" : "FALSE",
                Histories.first(),
                Histories.next());
    // In an exclusive store nobody waits for leases to expire, so no renewal is written to the
    // disk.
    renew =
        dialect.isExclusive()
            ? "SELECT id, owner, epoch FROM board WHERE (id, owner, epoch) IN (VALUES %s)"
            : "UPDATE board SET expires = "
                + (now + " + " + Store.LEASE_MILLIS)
                + " WHERE (id, owner, epoch) IN (VALUES %s) RETURNING id, owner, epoch";
  }

  Optional<Lease> claim(Connection connection, String board, String owner) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(claim)) {
      insert.setString(1, board);
      insert.setString(2, owner);
      String history = Histories.newId();
      insert.setString(3, history);
      insert.setString(4, history);
      return Database.first(insert).stream()
          .mapToObj(epoch -> new Lease(board, owner, epoch))
          .findFirst();
    }
  }

  /**
   * Renews leases.
   *
   * @return those that are over
   */
  Set<Lease> renew(Connection connection, Collection<Lease> leases) throws SQLException {
    Set<Lease> over = new HashSet<>(leases);
    String all = String.join(", ", Collections.nCopies(leases.size(), "(?, ?, ?)"));
    try (PreparedStatement renewal = connection.prepareStatement(renew.formatted(all))) {
      int column = 1;
      for (Lease lease : leases) {
        renewal.setString(column++, lease.board());
        renewal.setString(column++, lease.owner());
        renewal.setLong(column++, lease.epoch());
      }
      try (ResultSet rows = renewal.executeQuery()) {
        while (rows.next()) {
          over.remove(new Lease(rows.getString(1), rows.getString(2), rows.getLong(3)));
        }
      }
      return over;
    }
  }

  static int release(Connection connection, Lease lease) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE board SET owner = '', expires = 0 WHERE id = ? AND owner = ? AND epoch = ?")) {
      return bind(update, lease).executeUpdate();
    }
  }

  /** Sets the first three parameters of a statement. */
  static PreparedStatement bind(PreparedStatement statement, Lease lease) throws SQLException {
    statement.setString(1, lease.board());
    statement.setString(2, lease.owner());
    statement.setLong(3, lease.epoch());
    return statement;
  }
}
