package slidersync.web.identity;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;

/**
 * Who somebody is to this site.
 *
 * @param participant an id that nobody can guess and nobody else has
 * @param person how they want to be seen; null as long as they have not said
 */
public record Identity(String participant, @Nullable Profile person) {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Somebody who is here for the first time. */
  public static Identity random() {
    // Others learn the id; what proves it is the signature of the cookie.
    StringBuilder id = new StringBuilder("p");
    RANDOM
        .ints(LENGTH - 1, 0, ALPHABET.length())
        .forEach(index -> id.append(ALPHABET.charAt(index)));
    return new Identity(id.toString(), null);
  }

  Identity with(@Nullable Profile newPerson) {
    return new Identity(participant, newPerson);
  }
}
