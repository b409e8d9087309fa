-- R65: what returned lists held, by checksum, and the newest event when it was first read: a word for
-- cash that an unmark took back does not mark again while it comes from a content that was seen
-- before. The empty checksum stands for all that was read before this table was there.
CREATE TABLE IF NOT EXISTS returned_content (
  checksum VARCHAR(64) NOT NULL PRIMARY KEY,
  event    BIGINT      NOT NULL
);
INSERT INTO returned_content (checksum, event)
SELECT '', COALESCE((SELECT MAX(id) FROM right_event), 0)
WHERE NOT EXISTS (SELECT 1 FROM returned_content WHERE checksum = '');
