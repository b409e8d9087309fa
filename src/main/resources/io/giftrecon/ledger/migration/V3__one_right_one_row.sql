-- R60: a right is one row of the whole ledger, whatever shop name or job file says it. Where an older
-- ledger has it under several shop names, the mark wins, the earliest if there are more; the other
-- rows are kept aside, and the next run says so. H2 commits at each statement that changes tables, so
-- a process that dies on the way leaves a part of this behind: every statement can be run again.
CREATE TABLE IF NOT EXISTS merged_right (
  shop               VARCHAR(500) NOT NULL,
  one_yuan_sub_order VARCHAR(100) NOT NULL,
  unit               INTEGER      NOT NULL,
  main_order         VARCHAR(100) NOT NULL,
  main_sub_order     VARCHAR(100) NOT NULL,
  marked_at          TIMESTAMP,
  marked_by          VARCHAR,
  carrier            VARCHAR,
  tracking           VARCHAR,
  told               BOOLEAN      NOT NULL
);

INSERT INTO merged_right (shop, one_yuan_sub_order, unit, main_order, main_sub_order, marked_at,
                          marked_by, carrier, tracking, told)
SELECT shop, one_yuan_sub_order, unit, main_order, main_sub_order, marked_at, marked_by, carrier,
       tracking, FALSE
FROM gift_right later
WHERE EXISTS (
  SELECT 1 FROM gift_right kept
  WHERE kept.one_yuan_sub_order = later.one_yuan_sub_order
    AND kept.unit = later.unit
    AND kept.shop <> later.shop
    AND ((kept.marked_at IS NOT NULL AND later.marked_at IS NULL)
      OR (kept.marked_at IS NOT NULL AND kept.marked_at < later.marked_at)
      OR (kept.marked_at IS NOT NULL AND kept.marked_at = later.marked_at AND kept.shop < later.shop)
      OR (kept.marked_at IS NULL AND later.marked_at IS NULL AND kept.shop < later.shop)));

DELETE FROM gift_right
WHERE EXISTS (
  SELECT 1 FROM merged_right merged
  WHERE merged.shop = gift_right.shop
    AND merged.one_yuan_sub_order = gift_right.one_yuan_sub_order
    AND merged.unit = gift_right.unit);

CREATE UNIQUE INDEX IF NOT EXISTS one_right ON gift_right (one_yuan_sub_order, unit);

-- The job whose newest set lists the right; empty if none does, and for rights of an older ledger.
ALTER TABLE gift_right ADD COLUMN IF NOT EXISTS job VARCHAR(40) DEFAULT '' NOT NULL;
CREATE INDEX IF NOT EXISTS gift_right_of_job ON gift_right (job);

-- A job is an id that stands in its outputs, not a path (R60, R69).
CREATE TABLE IF NOT EXISTS job (
  id       VARCHAR(40)  NOT NULL PRIMARY KEY,
  shop     VARCHAR(500) NOT NULL,
  job_file VARCHAR      NOT NULL,
  run_date VARCHAR(10)  NOT NULL,
  held     INTEGER      NOT NULL
);
