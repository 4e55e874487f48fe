-- The last histories of the board's streams, the newest first: each claim begins one, and whoever has followed an
-- older one further than the next one took over has seen what is lost. Of what was before this nothing is known.
ALTER TABLE board ADD COLUMN histories TEXT NOT NULL DEFAULT '';
