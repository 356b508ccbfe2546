-- Why an edition dropped or changed a statement, as an officer says it, and what a dropped one became.
CREATE TABLE change_reasons (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    edition_id {id} NOT NULL REFERENCES editions (id),
    statement_id {id} NOT NULL REFERENCES statements (id),
    number {int} NOT NULL CHECK (number > 0),
    reason {text} NOT NULL CHECK (reason <> ''),
    became {text} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (statement_id, edition_id, number)
);
CREATE INDEX change_reasons_area ON change_reasons (area_id);
CREATE INDEX change_reasons_edition ON change_reasons (edition_id);
