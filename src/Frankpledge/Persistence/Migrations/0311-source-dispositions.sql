-- That a source was considered and changed nothing, and why, as an officer says it.
CREATE TABLE source_dispositions (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    end_of {text} NOT NULL CHECK (end_of <> ''),
    end_key {id} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    why {text} NOT NULL CHECK (why <> ''),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (area_id, end_of, end_key, number)
);
