package slidersync.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import slidersync.board.Lineage;
import java.util.Set;
import slidersync.board.Stream;
import slidersync.board.Versioned;

/**
 * Keeps boards in an SQL database, for as many processes as it serves. The fence is the board's
 * row: whoever takes the board over raises its epoch, and a commit starts with an update of the row
 * that finds nothing under an older one.
 */
final class SqlStore implements Store {

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final String claim;
  private final String renew;
  private final byte[] secret;

  /**
   * @param pool of the dialect's database, which has the {@link Schema}; closed with the store
   */
  SqlStore(Dialect dialect, HikariDataSource pool, byte[] secret) {
    this.dialect = dialect;
    this.pool = pool;
    this.secret = secret;
    String now = dialect.now();
    // A lease that ends later than any lease can is from before the clock was set back.
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
                LEASE_MILLIS,
                dialect.exclusive() ? "TRUE" : "FALSE",
                Histories.first(),
                Histories.next());
    // A lease for which nobody waits need not be written to the disk every second.
    renew =
        dialect.exclusive()
            ? "SELECT id, owner, epoch FROM board WHERE (id, owner, epoch) IN (VALUES %s)"
            : "UPDATE board SET expires = "
                + (now + " + " + LEASE_MILLIS)
                + " WHERE (id, owner, epoch) IN (VALUES %s) RETURNING id, owner, epoch";
  }

  @Override
  public Optional<Lease> claim(String board, String owner) {
    return call(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(claim)) {
            insert.setString(1, board);
            insert.setString(2, owner);
            String history = Histories.newId();
            insert.setString(3, history);
            insert.setString(4, history);
            return first(insert).stream().mapToObj(e -> new Lease(board, owner, e)).findFirst();
          }
        });
  }

  @Override
  public boolean isExclusive() {
    return dialect.exclusive();
  }

  @Override
  public Set<Lease> renew(Collection<Lease> leases) {
    if (leases.isEmpty()) return Set.of();
    String all = String.join(", ", Collections.nCopies(leases.size(), "(?, ?, ?)"));
    Set<Lease> over = new HashSet<>(leases);
    return call(
        connection -> {
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
        });
  }

  @Override
  public void release(Lease lease) {
    call(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE board SET owner = '', expires = 0"
                      + " WHERE id = ? AND owner = ? AND epoch = ?")) {
            return bind(update, lease).executeUpdate();
          }
        });
  }

  @Override
  public Kept load(String board, Stream stream) {
    return call(
        connection -> {
          // One statement, so that revision and values are of the same moment.
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT b.histories, b.%1$s, e.id, e.value, e.revision FROM board b"
                          .formatted(Dialect.column(stream))
                      + " LEFT JOIN entry e ON e.board = b.id AND e.stream = ?"
                      + " WHERE b.id = ? ORDER BY e.id")) {
            select.setString(1, Dialect.name(stream));
            select.setString(2, board);
            try (ResultSet rows = select.executeQuery()) {
              return kept(rows, stream);
            }
          }
        });
  }

  private static Kept kept(ResultSet rows, Stream stream) throws SQLException {
    Lineage lineage = Lineage.NONE;
    long revision = 0;
    Map<String, Versioned> entries = new LinkedHashMap<>();
    while (rows.next()) {
      if (entries.isEmpty()) lineage = Histories.parse(rows.getString(1), stream);
      revision = rows.getLong(2);
      String id = rows.getString(3);
      if (id != null) {
        entries.put(id, new Versioned(Values.decode(rows.getString(4)), rows.getLong(5)));
      }
    }
    return new Kept(lineage, revision, entries);
  }

  @Override
  public void commit(
      Lease lease, Stream stream, long from, long revision, Map<String, Versioned> entries) {
    OptionalLong actual =
        call(
            connection ->
                dialect.commit(connection, lease, stream, from, revision, entries)
                    ? OptionalLong.of(from)
                    : revision(connection, lease, stream));
    if (actual.isEmpty()) throw new DeposedException(lease);
    if (actual.getAsLong() != from) {
      throw new StoreException(
          "board %s is at revision %d, not %d".formatted(lease.board(), actual.getAsLong(), from));
    }
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** The stream's revision; nothing if the lease is over. */
  private static OptionalLong revision(Connection connection, Lease lease, Stream stream)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT %s FROM board WHERE id = ? AND owner = ? AND epoch = ?"
                .formatted(Dialect.column(stream)))) {
      return first(bind(select, lease));
    }
  }

  private static PreparedStatement bind(PreparedStatement statement, Lease lease)
      throws SQLException {
    statement.setString(1, lease.board());
    statement.setString(2, lease.owner());
    statement.setLong(3, lease.epoch());
    return statement;
  }

  private static OptionalLong first(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      OptionalLong first = rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      // Read to the end: only there SQLite commits what RETURNING comes from, or says why not.
      if (first.isPresent() && rows.next()) throw new IllegalStateException("more than one row");
      return first;
    }
  }

  private <T> T call(SqlCall<T> call) {
    try (Connection connection = pool.getConnection()) {
      return call.on(connection);
    } catch (SQLTransientConnectionException e) {
      // The pool has no connection for us; why it could not get one is in the cause.
      throw dialect.explain(e.getCause() instanceof SQLException cause ? cause : e);
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }

  @Override
  public void check() {
    call(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement("SELECT 1")) {
            return first(select);
          }
        });
  }

  @Override
  public void close() {
    pool.close();
  }
}
