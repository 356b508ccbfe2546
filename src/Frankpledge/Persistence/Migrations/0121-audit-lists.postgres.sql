-- A list of the trail reads the first rows of a change only, and finds person, kind and day in one index.
ALTER TABLE audit_entries ADD COLUMN more_rows text;
ALTER TABLE audit_entries ADD COLUMN row_count integer NOT NULL DEFAULT 0;
ALTER TABLE audit_entries ADD COLUMN kinds text NOT NULL DEFAULT '';
UPDATE audit_entries SET row_count = json_array_length(rows::json),
    kinds = coalesce((SELECT '|' || string_agg(DISTINCT one ->> 'Table', '|') || '|' FROM json_array_elements(rows::json) AS e (one)), '');
UPDATE audit_entries SET more_rows = (SELECT json_agg(one ORDER BY n)::text FROM json_array_elements(rows::json) WITH ORDINALITY AS e (one, n) WHERE n > 10),
    rows = (SELECT json_agg(one ORDER BY n)::text FROM json_array_elements(rows::json) WITH ORDINALITY AS e (one, n) WHERE n <= 10)
WHERE row_count > 10;
ALTER TABLE audit_entries RENAME COLUMN rows TO first_rows;
DROP INDEX audit_entries_area;
CREATE INDEX audit_entries_list ON audit_entries (area_id, at, id, body_id, who_id, kinds);
