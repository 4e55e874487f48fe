package slidersync.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** Makes random bytes that nobody can guess, and keeps them in a database. */
final class Secret {

  private static final int BYTES = 32;

  private Secret() {}

  static byte[] random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /** Loads the secret of the database; the first process makes it. */
  static byte[] load(Connection connection) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO secret (id, value) VALUES (1, ?) ON CONFLICT (id) DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement("SELECT value FROM secret WHERE id = 1")) {
      insert.setString(1, HexFormat.of().formatHex(random()));
      insert.executeUpdate();
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) throw new IllegalStateException("no secret although one was kept");
        return parse(row.getString(1));
      }
    }
  }

  private static byte[] parse(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "corrupt row of table secret: expected hexadecimal digits; delete the row to get a new one",
          e);
    }
  }
}
