package slidersync.bus;

/** The names of the fields of bodies. */
public final class Fields {

  public static final String VALUES = "values";
  public static final String UNCHANGED_SINCE = "unchangedSince";
  public static final String HISTORY = "history";
  public static final String REVISION = "revision";

  /** The name of a program that is no participant. */
  public static final String LABEL = "label";

  /** The id of the control that a command is about. */
  public static final String CONTROL = "control";

  /** The id of a fire. */
  public static final String ID = "id";

  public static final String VALUE = "value";
  public static final String TEXT = "text";
  public static final String NAME = "name";
  public static final String COLOR = "color";

  private Fields() {}
}
