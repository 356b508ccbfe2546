-- The fingerprint of the text of a decision paper as it was given; of papers that were recorded before, none was kept.
ALTER TABLE decision_papers ADD COLUMN sha256 {text};
