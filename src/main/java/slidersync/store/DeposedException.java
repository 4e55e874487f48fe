package slidersync.store;

/** The lease is not the newest any more: somebody else owns the board, and nothing was kept. */
public final class DeposedException extends StoreException {

  private static final long serialVersionUID = 1;

  public DeposedException(Store.Lease lease) {
    super("the lease of epoch %d on board %s is over".formatted(lease.epoch(), lease.board()));
  }
}
