package slidersync.extension;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * The classes of the operator's own. Those of slider-sync and of what it is made with come first,
 * so that both speak of the same {@code BoardClient}.
 */
public final class OwnClasses {

  private final List<Path> classPath;
  private final ClassLoader loader;

  /**
   * Opens the class path for as long as the program runs.
   *
   * @param classPath jars, and folders of classes or of jars
   */
  public OwnClasses(List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
    ClassLoader parent = OwnClasses.class.getClassLoader();
    loader =
        classPath.isEmpty() ? parent : new URLClassLoader("class path", urls(classPath), parent);
  }

  private static URL[] urls(List<Path> classPath) {
    return classPath.stream().flatMap(OwnClasses::places).map(OwnClasses::url).toArray(URL[]::new);
  }

  /** A folder stands for its classes and for its jars. */
  private static Stream<Path> places(Path path) {
    if (!Files.isDirectory(path)) return Stream.of(path);
    List<Path> places = new ArrayList<>(List.of(path));
    try (Stream<Path> files = Files.list(path)) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(places::add);
    } catch (IOException unreadable) {
      // Then no class is found in it, which is said of the class.
    }
    return places.stream();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The loader of these classes. */
  public ClassLoader loader() {
    return loader;
  }

  /**
   * Makes an instance of a class by its constructor without parameters.
   *
   * @param name with its package
   * @param type what it has to be
   * @param is what that is, for people: {@code a verticle}
   * @return it, or a refusal that says in one line why there is none
   */
  public <T> Outcome<T> make(String name, Class<T> type, String is) {
    try {
      Class<?> found = Class.forName(name, true, loader);
      if (!type.isAssignableFrom(found)) {
        return refuse("expected the class of " + is + ", but " + name + " is no " + type.getName());
      }
      return Outcome.accepted(type.cast(found.getConstructor().newInstance()));
    } catch (ClassNotFoundException e) {
      return refuse("there is no class " + name + " in " + places());
    } catch (NoSuchMethodException e) {
      return refuse("expected " + name + " to have a public constructor without parameters");
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return refuse("cannot make " + is + " of " + name + ": " + cause);
    }
  }

  private String places() {
    return classPath.isEmpty()
        ? "the program; say with --class-path where yours are"
        : "the program and "
            + classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
  }

  private static <T> Outcome<T> refuse(String why) {
    return Outcome.rejected(Reason.UNAVAILABLE, why);
  }
}
