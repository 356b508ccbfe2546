-- The fingerprint of what the public reads of an edition beside its words; null until it is next confirmed, redacted or withdrawn.
ALTER TABLE editions ADD COLUMN record_sha256 {text};
