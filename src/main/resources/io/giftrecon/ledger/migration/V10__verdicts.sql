-- R50, R51: of a person's verdict until when it holds, on which list it was given, and on which facts.
ALTER TABLE right_event ADD COLUMN IF NOT EXISTS verdict VARCHAR DEFAULT '' NOT NULL;
