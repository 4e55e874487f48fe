package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that a test compiles, as the author of a program would. */
public final class Compiled {

  private Compiled() {}

  /** Compiles the source of one class of the package {@code com.example}. */
  public static Path of(Path folder, String name, String body) {
    try {
      Path source = folder.resolve(name + ".java");
      Files.writeString(source, "package com.example;\n" + body);
      return of(List.of(source), folder.resolve("classes"), System.getProperty("java.class.path"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles sources into a folder, without a warning. */
  public static Path of(List<Path> sources, Path classes, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(classes);
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-processing,-classfile,-path",
              "-Werror",
              "-d",
              classes.toString(),
              "-cp",
              classPath);
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
