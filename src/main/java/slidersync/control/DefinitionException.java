package slidersync.control;

import java.util.List;

/** A definition cannot be used; says where, what was expected there, and what it has. */
public final class DefinitionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> path;
  private final String problem;

  DefinitionException(List<String> path, String problem) {
    super(String.join(".", path) + ": " + problem);
    this.path = List.copyOf(path);
    this.problem = problem;
  }

  /**
   * The names that lead to the place, the outermost first, items of a list counted from 1; for
   * example {@code boards, main, controls, scene, options, 3}.
   */
  public List<String> path() {
    return path;
  }

  /** One line without the place, for example {@code expected a number below max 50, got 60}. */
  public String problem() {
    return problem;
  }
}
