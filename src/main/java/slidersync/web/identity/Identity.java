package slidersync.web.identity;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;

/**
 * A participant as this site knows them.
 *
 * @param participant an id that nobody can guess and nobody else has
 * @param profile how they want to be seen; null as long as they have not said
 */
public record Identity(String participant, @Nullable Profile profile) {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Makes the identity of a browser that is here for the first time. */
  public static Identity random() {
    // Others learn the id; what proves it is the signature of the cookie.
    StringBuilder id = new StringBuilder("p");
    RANDOM
        .ints(LENGTH - 1, 0, ALPHABET.length())
        .forEach(index -> id.append(ALPHABET.charAt(index)));
    return new Identity(id.toString(), null);
  }

  Identity with(@Nullable Profile newProfile) {
    return new Identity(participant, newProfile);
  }
}
