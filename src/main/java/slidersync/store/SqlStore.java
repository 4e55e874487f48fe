package slidersync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import slidersync.sync.Author;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/**
 * Keeps boards in an SQL database, for all processes that use it. The fence is the board's row: a
 * claim raises its epoch, and a commit starts with an update of the row, which finds nothing under
 * an older epoch.
 */
final class SqlStore implements Store {

  private final Database database;
  private final Dialect dialect;
  private final SqlLeases leases;
  private final byte[] secret;

  /**
   * @param database with the {@link Schema}; it is closed with the store
   */
  SqlStore(Database database, byte[] secret) {
    this.database = database;
    this.secret = secret;
    dialect = database.dialect();
    leases = new SqlLeases(dialect);
  }

  @Override
  public Optional<Lease> claim(String board, String owner) {
    return database.write(connection -> leases.claim(connection, board, owner));
  }

  @Override
  public boolean isExclusive() {
    return dialect.isExclusive();
  }

  @Override
  public Set<Lease> renew(Collection<Lease> renewed) {
    if (renewed.isEmpty()) return Set.of();
    SqlCall<Set<Lease>> renewal = connection -> leases.renew(connection, renewed);
    return isExclusive() ? database.read(renewal) : database.write(renewal);
  }

  @Override
  public void release(Lease lease) {
    database.write(connection -> SqlLeases.release(connection, lease));
  }

  @Override
  public Kept load(String board, StreamId stream) {
    return database.read(
        connection -> {
          // One statement, so that revision and values are of the same moment.
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT b.histories, b.%1$s, e.id, e.value, e.revision, e.note FROM board b"
                          .formatted(Dialect.column(stream))
                      + " LEFT JOIN entry e ON e.board = b.id AND e.stream = ?"
                      + " WHERE b.id = ? ORDER BY e.id")) {
            select.setString(1, Dialect.name(stream));
            select.setString(2, board);
            try (ResultSet rows = select.executeQuery()) {
              return kept(rows, board, stream);
            }
          }
        });
  }

  private static Kept kept(ResultSet rows, String board, StreamId stream) throws SQLException {
    Lineage lineage = Lineage.NONE;
    long revision = 0;
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (rows.next()) {
      if (entries.isEmpty()) lineage = Histories.parse(rows.getString(1), stream);
      revision = rows.getLong(2);
      String id = rows.getString(3);
      if (id != null) {
        Object value = value(rows.getString(4), board, stream, id);
        entries.put(id, new Entry(value, rows.getLong(5), Author.NOBODY, rows.getString(6)));
      }
    }
    return new Kept(lineage, revision, entries);
  }

  private static Object value(String json, String board, StreamId stream, String id) {
    try {
      return Values.decode(json);
    } catch (StoreException e) {
      throw new StoreException(
          "corrupt row of table entry (board %s, stream %s, id %s): %s"
              .formatted(board, Dialect.name(stream), id, e.getMessage()),
          e);
    }
  }

  @Override
  public void commit(
      Lease lease, StreamId stream, long from, long revision, Map<String, Entry> entries) {
    OptionalLong actual =
        database.write(
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
  public long now() {
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement("SELECT " + dialect.now())) {
            return Database.first(select).orElseThrow();
          }
        });
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** The stream's revision; nothing if the lease is over. */
  private static OptionalLong revision(Connection connection, Lease lease, StreamId stream)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT %s FROM board WHERE id = ? AND owner = ? AND epoch = ?"
                .formatted(Dialect.column(stream)))) {
      return Database.first(SqlLeases.bind(select, lease));
    }
  }

  @Override
  public void check() {
    database.check();
  }

  @Override
  public void close() {
    database.close();
  }
}
