-- R61: who the ledger is, one row, written when it is first opened, and what has become of it: its
-- published sets and what somebody has accepted, each with the next number. A published set carries
-- the id, its number and its token, so that a ledger which is another one, or older, is noticed.
CREATE TABLE IF NOT EXISTS ledger_identity (
  place INTEGER     NOT NULL PRIMARY KEY,
  id    VARCHAR(40) NOT NULL
);
CREATE TABLE IF NOT EXISTS ledger_event (
  number    BIGINT      NOT NULL PRIMARY KEY,
  kind      VARCHAR(20) NOT NULL,
  at        TIMESTAMP   NOT NULL,
  job       VARCHAR(40) NOT NULL,
  of_ledger VARCHAR(40) NOT NULL,
  of_number BIGINT      NOT NULL,
  token     VARCHAR(40) NOT NULL,
  note      VARCHAR     NOT NULL
);
