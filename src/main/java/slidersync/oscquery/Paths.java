package slidersync.oscquery;

import java.util.LinkedHashSet;
import java.util.Set;

/** The nodes that one client listens to, each with all beneath. */
final class Paths {

  /** More than any client needs, since a path stands for all beneath. */
  static final int MOST = 5_000;

  private final Set<String> paths = new LinkedHashSet<>();

  /** Adds the path of a node; says whether there is room. */
  boolean add(String path) {
    if (paths.size() >= MOST && !paths.contains(path)) return false;
    paths.add(path);
    return true;
  }

  void remove(String path) {
    paths.remove(path);
  }

  /** Forgets those that are nowhere in a tree. */
  void keepThoseOf(Tree tree) {
    paths.removeIf(path -> tree.find(path).isEmpty());
  }

  /** Whether an address is one of them, or beneath one. */
  boolean include(String address) {
    if (paths.contains("/")) return true;
    for (int end = address.length(); end > 0; end = address.lastIndexOf('/', end - 1)) {
      if (paths.contains(address.substring(0, end))) return true;
    }
    return false;
  }
}
