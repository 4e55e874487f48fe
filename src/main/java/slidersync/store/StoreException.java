package slidersync.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A call to the store failed. The message is one line for operators. */
public sealed class StoreException extends RuntimeException permits DeposedException {

  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the call may succeed later: the database failed, and what it keeps is not at fault. */
  public boolean mayPass() {
    return getCause() instanceof SQLException;
  }
}
