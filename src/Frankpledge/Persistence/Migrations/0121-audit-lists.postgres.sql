-- A list of the trail reads the first rows of a change only, and finds person, kind and day in one index.
ALTER TABLE audit_entries ADD COLUMN more_rows text;
ALTER TABLE audit_entries ADD COLUMN row_count integer NOT NULL DEFAULT 0;
ALTER TABLE audit_entries ADD COLUMN kinds text NOT NULL DEFAULT '';
UPDATE audit_entries SET row_count = json_array_length(rows::json),
    kinds = coalesce((SELECT ',' || string_agg(DISTINCT row ->> 'Table', ',') || ',' FROM json_array_elements(rows::json) AS row), '');
UPDATE audit_entries SET more_rows = (SELECT json_agg(row ORDER BY n)::text FROM json_array_elements(rows::json) WITH ORDINALITY AS e (row, n) WHERE n > 10),
    rows = (SELECT json_agg(row ORDER BY n)::text FROM json_array_elements(rows::json) WITH ORDINALITY AS e (row, n) WHERE n <= 10)
WHERE row_count > 10;
DROP INDEX audit_entries_area;
CREATE INDEX audit_entries_list ON audit_entries (area_id, at, id, body_id, who_id, kinds);
