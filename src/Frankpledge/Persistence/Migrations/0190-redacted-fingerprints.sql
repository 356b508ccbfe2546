-- A redacted text has a fingerprint of its own, so that it can be proved like any other.
ALTER TABLE editions ADD COLUMN redacted_sha256 {text};
