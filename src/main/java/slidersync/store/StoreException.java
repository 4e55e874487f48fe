package slidersync.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; it may be able to later. The message is for operators. */
public sealed class StoreException extends RuntimeException permits DeposedException {

  private static final long serialVersionUID = 1;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether it was the database that failed, which it may not do again, and not what it keeps. */
  public boolean mayPass() {
    return getCause() instanceof SQLException;
  }
}
