-- The fingerprints of removed words beside which nothing was left, so that they are known again when they come back. Older removals have none.
ALTER TABLE redactions ADD COLUMN prints {text} NOT NULL DEFAULT '[]';
