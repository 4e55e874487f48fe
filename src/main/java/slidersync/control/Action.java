package slidersync.control;

/** What people and programs do with a control; each is a command, or a pair of commands. */
public enum Action {
  /** Set it to a value, which stays. */
  SET("set"),
  /** Press it and release it: it is true as long as somebody presses it. */
  PRESS("press and release"),
  /** Fire it: it counts. */
  FIRE("fire");

  private final String commands;

  Action(String commands) {
    this.commands = commands;
  }

  /** The verbs of the commands, in words. */
  public String commands() {
    return commands;
  }
}
