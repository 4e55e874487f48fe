-- Every board: how far it is, and who owns it until when (milliseconds since 1970, the store's clock).
-- A released board has the owner ''.
CREATE TABLE board (
  id TEXT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  owner TEXT NOT NULL,
  epoch BIGINT NOT NULL,
  expires BIGINT NOT NULL
);

-- The values as JSON text, each with the revision that gave it.
CREATE TABLE control_value (
  board TEXT NOT NULL,
  control TEXT NOT NULL,
  value TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (board, control)
);
