package slidersync.store;

final class MemoryStoreTest extends StoreContract {

  private final Store store = Stores.open("memory", true);

  @Override
  Store store() {
    return store;
  }
}
