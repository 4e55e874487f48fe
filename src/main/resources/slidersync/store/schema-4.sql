-- What owners remember with a value and readers are not told, such as the last fires of a trigger.
ALTER TABLE entry ADD COLUMN note TEXT;
