-- Format 2. What people say is kept in blocks of many signals, only ever added at the end of a table without further indexes: an index by
-- person or item is changed in random places, and H2 writes every page so touched anew with each commit. OldSignals fills it.
ALTER TABLE library_change ADD COLUMN IF NOT EXISTS catalogue BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE library_change ADD COLUMN IF NOT EXISTS erased BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE library_change ADD COLUMN IF NOT EXISTS last_signal BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE library_change ADD COLUMN IF NOT EXISTS last_merged BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE library_change ADD COLUMN IF NOT EXISTS small_blocks INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE item ADD COLUMN IF NOT EXISTS version BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX IF NOT EXISTS item_version ON item(version);
DROP INDEX IF EXISTS item_attribute_number;
CREATE TABLE IF NOT EXISTS feedback (
  last_signal BIGINT PRIMARY KEY,
  amount INTEGER NOT NULL,
  signals BYTEA NOT NULL
);
