package slidersync.store;

/** The lease is over, since the board was taken over or released; nothing was stored. */
public final class DeposedException extends StoreException {

  private static final long serialVersionUID = 1;

  public DeposedException(Store.Lease lease) {
    super("the lease of epoch %d on board %s is over".formatted(lease.epoch(), lease.board()));
  }
}
