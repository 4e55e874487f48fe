package slidersync.support;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server; one is started when it is first asked for and shared by the test's
 * process.
 */
public final class Postgres {

  private static @Nullable Postgres instance;

  private final EmbeddedPostgres server;
  private final Path data;
  private final List<String> commandLine;
  private long pid;
  private int databases;

  private Postgres() throws IOException {
    data = Files.createTempDirectory("slider-sync-postgres");
    // Commits are safe from the death of any process; nobody cuts the power during a test.
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "off")
            .setServerConfig("log_min_messages", "panic")
            .start();
    pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    String line = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    commandLine = List.of(line.substring(0, line.length() - 1).split("\0", -1));
  }

  /** The running server. */
  public static synchronized Postgres get() {
    Postgres running = instance == null ? start() : instance;
    instance = running;
    return running;
  }

  /** A server of its own, for a test that stops it while others run. */
  public static Postgres start() {
    try {
      return new Postgres();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of a new, empty database. */
  public synchronized String newDatabase() {
    String name = "test" + ++databases;
    execute("CREATE DATABASE " + name);
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name + "?user=postgres";
  }

  /** The same database for whoever reaches the server at that address. */
  public static String at(String address, String url) {
    return url.replaceFirst("//[^/]*", "//" + address);
  }

  /** Runs a statement as the server's administrator. */
  public void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement in the database of that URL. */
  public static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first number that a query in the database of that URL answers. */
  public static long number(String url, String query) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      if (!row.next()) throw new IllegalStateException("no row: " + query);
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a user who must give that password, unlike the administrator. */
  public void requirePassword(String user, String password) {
    try {
      Path access = data.resolve("pg_hba.conf");
      Files.writeString(
          access, "host all %s all scram-sha-256%n".formatted(user) + Files.readString(access));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
    execute("SELECT pg_reload_conf()");
  }

  public int port() {
    return server.getPort();
  }

  /** Stops all processes of the server where they are: it accepts connections, but says nothing. */
  public void freeze() {
    // The postmaster first: it may be about to begin another process.
    send("-STOP", List.of(pid));
    signal("-STOP");
  }

  /** Lets the server go on after {@link #freeze}. */
  public void thaw() {
    signal("-CONT");
  }

  /** SIGKILL to all processes of the server. */
  public void kill() {
    signal("-KILL");
    await("the end of PostgreSQL")
        .until(() -> ProcessHandle.of(pid).stream().noneMatch(p -> p.isAlive()));
  }

  /** Starts the server again after {@link #kill}, as it was. */
  public void restart() {
    List<String> command = new ArrayList<>();
    // As root it does not start; as nobody in particular it does.
    if (Platform.isRoot()) command.addAll(List.of("unshare", "-U"));
    command.addAll(commandLine);
    try {
      pid =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .pid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To all processes of the server. */
  private void signal(String signal) {
    List<Long> pids = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid).orElseThrow().descendants().forEach(child -> pids.add(child.pid()));
    send(signal, pids);
  }

  private static void send(String signal, List<Long> pids) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    pids.forEach(each -> command.add(Long.toString(each)));
    try {
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) throw new IllegalStateException(command + " has failed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
