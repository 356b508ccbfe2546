-- What a person says of a statement that became several, or of several that became one: that they are the same, or that they are not.
CREATE TABLE change_joins (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    edition_id {id} NOT NULL REFERENCES editions (id),
    one {text} NOT NULL CHECK (one <> ''),
    several {text} NOT NULL CHECK (several <> ''),
    is_same {bool} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (edition_id, one, several, number)
);
CREATE INDEX change_joins_area ON change_joins (area_id);
