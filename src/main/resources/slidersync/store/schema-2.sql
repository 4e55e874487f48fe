-- A board has three streams: controls, people, messages. Each has its own revision, the one of the controls in the
-- column that there was. The new ones are born at revision 1, since 0 means that nothing is known.
ALTER TABLE board ADD COLUMN people BIGINT NOT NULL DEFAULT 1;
ALTER TABLE board ADD COLUMN messages BIGINT NOT NULL DEFAULT 1;

-- The values of all streams as JSON text, each with the revision that gave it.
CREATE TABLE entry (
  board TEXT NOT NULL,
  stream TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (board, stream, id)
);

INSERT INTO entry (board, stream, id, value, revision)
  SELECT board, 'controls', control, value, revision FROM control_value;

DROP TABLE control_value;

-- One row: what the nodes sign with.
CREATE TABLE secret (
  id INTEGER NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
