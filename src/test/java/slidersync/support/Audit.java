package slidersync.support;

import org.assertj.core.api.SoftAssertions;

/**
 * A PostgreSQL's own record of who wrote what: each change of a board's row and of a control's
 * value, in the order in which they took effect, with the process that made it. Nodes sign their
 * connections.
 */
public final class Audit {

  private static final String BY_A_NODE = "writer LIKE 'node%'";
  private static final String COMMITTED = "revision <> before";

  private static final String RECORD =
      """
      CREATE TABLE audit (step BIGSERIAL, txid BIGINT DEFAULT txid_current(),
        writer TEXT DEFAULT current_setting('application_name'),
        board TEXT, owner TEXT, epoch BIGINT, revision BIGINT, before BIGINT);
      CREATE TABLE audit_value (txid BIGINT DEFAULT txid_current(),
        writer TEXT DEFAULT current_setting('application_name'), board TEXT, revision BIGINT);
      CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO audit (board, owner, epoch, revision, before)
            VALUES (NEW.id, NEW.owner, NEW.epoch, NEW.revision, OLD.revision);
          RETURN NULL;
        END $$;
      CREATE FUNCTION audit_value() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO audit_value (board, revision) VALUES (NEW.board, NEW.revision);
          RETURN NULL;
        END $$;
      CREATE TRIGGER audit AFTER UPDATE ON board FOR EACH ROW EXECUTE FUNCTION audit();
      CREATE TRIGGER audit_value AFTER INSERT OR UPDATE ON entry
        FOR EACH ROW WHEN (NEW.stream = 'controls') EXECUTE FUNCTION audit_value()""";

  private final String url;

  private Audit(String url) {
    this.url = url;
  }

  /** Starts the record in the database of that URL, in which the tables are. */
  public static Audit of(String url) {
    Postgres.execute(url, RECORD);
    return new Audit(url);
  }

  /** The URL with which that node connects, so that the record knows it. */
  static String signed(String url, int node) {
    return url.startsWith("jdbc:postgresql:") ? url + "&ApplicationName=node" + node : url;
  }

  /**
   * How often that node has written to the rows of boards under that epoch or an earlier one:
   * claims, renewals, commits, releases.
   */
  public long writes(int node, long epoch) {
    return Postgres.number(
        url, "SELECT count(*) FROM audit WHERE writer = 'node" + node + "' AND epoch <= " + epoch);
  }

  /** Under how many epochs of all boards there was a commit. */
  public long epochsWithCommits() {
    return Postgres.number(
        url, "SELECT count(DISTINCT (board, epoch)) FROM audit WHERE " + COMMITTED);
  }

  /** How many boards have an owner who has committed under the epoch that they have now. */
  public long boardsWithCommits() {
    return Postgres.number(
        url,
        "SELECT count(*) FROM board b WHERE owner <> '' AND EXISTS (SELECT 1 FROM audit a"
            + " WHERE a.board = b.id AND a.epoch = b.epoch AND a.revision > a.before)");
  }

  /**
   * At any time each board had one writer: no epoch had two, no epoch came after a later one, and
   * each value came with a revision that its owner committed in the same transaction.
   */
  public void assertOneWriter() {
    SoftAssertions all = new SoftAssertions();
    none(
        all,
        "epochs with two owners or two writers",
        "SELECT 1 FROM audit WHERE "
            + BY_A_NODE
            + " GROUP BY board, epoch HAVING count(DISTINCT writer) > 1"
            + " OR count(DISTINCT owner) FILTER (WHERE owner <> '') > 1");
    none(
        all,
        "writes under an older epoch",
        "SELECT 1 FROM (SELECT epoch, lag(epoch) OVER w AS last FROM audit"
            + " WINDOW w AS (PARTITION BY board ORDER BY step)) steps WHERE epoch < last");
    none(all, "commits without an owner", "SELECT 1 FROM audit WHERE owner = '' AND " + COMMITTED);
    none(all, "revisions that go back", "SELECT 1 FROM audit WHERE revision < before");
    none(
        all,
        "values without a commit",
        "SELECT 1 FROM audit_value v WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.txid = v.txid"
            + " AND a.writer = v.writer AND a.board = v.board"
            + " AND v.revision > a.before AND v.revision <= a.revision)");
    all.assertAll();
  }

  private void none(SoftAssertions all, String what, String query) {
    all.assertThat(Postgres.number(url, "SELECT count(*) FROM (" + query + ") found"))
        .as(what)
        .isZero();
  }
}
