-- The definition of a board is a stream, too. Histories from before it have three revisions.
ALTER TABLE board ADD COLUMN definition BIGINT NOT NULL DEFAULT 1;
