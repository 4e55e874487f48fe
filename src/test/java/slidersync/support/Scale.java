package slidersync.support;

/** How much a test does: little in every build, much with {@code -Dlong}. */
public final class Scale {

  private Scale() {}

  public static int of(int usually, int inTheLongRun) {
    return System.getProperty("long") == null ? usually : inTheLongRun;
  }
}
