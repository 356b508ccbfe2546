-- No foreign keys: the trail outlives what it tells of, and is written in the same save.
ALTER TABLE audit_entries ADD COLUMN area_id {id};
ALTER TABLE audit_entries ADD COLUMN body_id {id};
CREATE INDEX audit_entries_area ON audit_entries (area_id, at);
