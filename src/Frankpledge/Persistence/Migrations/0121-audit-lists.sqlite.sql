-- A list of the trail reads the first rows of a change only, and finds person, kind and day in one index.
ALTER TABLE audit_entries ADD COLUMN more_rows TEXT;
ALTER TABLE audit_entries ADD COLUMN row_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_entries ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
UPDATE audit_entries SET row_count = json_array_length(rows),
    kinds = coalesce((SELECT '|' || group_concat(kind, '|') || '|' FROM (SELECT DISTINCT json_extract(value, '$.Table') AS kind FROM json_each(rows) ORDER BY 1)), '');
UPDATE audit_entries SET more_rows = (SELECT json_group_array(json(value)) FROM json_each(audit_entries.rows) WHERE key >= 10),
    rows = (SELECT json_group_array(json(value)) FROM json_each(audit_entries.rows) WHERE key < 10)
WHERE row_count > 10;
ALTER TABLE audit_entries RENAME COLUMN rows TO first_rows;
DROP INDEX audit_entries_area;
CREATE INDEX audit_entries_list ON audit_entries (area_id, at, id, body_id, who_id, kinds);
