-- Which version of a source was seen when it was said that it changed nothing: the one that stood then.
CREATE TABLE source_dispositions_new (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    end_of {text} NOT NULL CHECK (end_of <> ''),
    end_key {id} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    why {text} NOT NULL CHECK (why <> ''),
    seen_version {id} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (area_id, end_of, end_key, number)
);

INSERT INTO source_dispositions_new (id, area_id, end_of, end_key, number, why, seen_version, recorded_by, recorded_at)
SELECT said.id, said.area_id, said.end_of, said.end_key, said.number, said.why,
    COALESCE((SELECT entry.id FROM thread_entries entry
     WHERE entry.first_id = said.end_key AND NOT entry.is_withdrawal AND entry.recorded_at <= said.recorded_at
     ORDER BY entry.recorded_at DESC, entry.id DESC
     LIMIT 1), said.end_key),
    said.recorded_by, said.recorded_at
FROM source_dispositions said;

DROP TABLE source_dispositions;
ALTER TABLE source_dispositions_new RENAME TO source_dispositions;

-- After which record that it changed nothing the end was last said to have caused the statement.
ALTER TABLE thread_links ADD COLUMN caused_after {int};
UPDATE thread_links SET caused_after = (
    SELECT COALESCE(MAX(said.number), 0) FROM source_dispositions said
    WHERE said.area_id = thread_links.area_id AND said.end_of = thread_links.end_of AND said.end_key = thread_links.end_key
        AND said.recorded_at <= COALESCE(thread_links.looked_at, thread_links.recorded_at))
WHERE purpose = 'Caused';
