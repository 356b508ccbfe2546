-- The uploaded file goes with the words that were removed from its plan; its fingerprint stays.
ALTER TABLE plan_imports ADD COLUMN content_removed_at {instant};
-- The fingerprint of an entry as it was written, where words were removed from it since.
ALTER TABLE audit_entries ADD COLUMN written_sha256 {text};
