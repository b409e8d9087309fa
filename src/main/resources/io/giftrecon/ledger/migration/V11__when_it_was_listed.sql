-- R51: when each night was published first, and in which order nights were published first and last: a
-- list that comes back tells its night by how many nights had been before it then. Nights of an older
-- version are not here: they went by their dates.
CREATE TABLE IF NOT EXISTS listed_publication (
  job          VARCHAR(40) NOT NULL,
  run_date     VARCHAR(10) NOT NULL,
  first_number BIGINT      NOT NULL,
  last_number  BIGINT      NOT NULL,
  first_at     VARCHAR(19) NOT NULL,
  PRIMARY KEY (job, run_date)
);
