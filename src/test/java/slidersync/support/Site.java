package slidersync.support;

import java.util.List;

/** Where the nodes of a cluster run, numbered from 0. */
public interface Site {

  int size();

  /** A command that runs another one where the node belongs. */
  List<String> on(int i);

  /** What tells the node where it is, and where the others are. */
  List<String> options(int i);

  /** The port of the test's own machine at which the node is reached. */
  int port(int i);
}
