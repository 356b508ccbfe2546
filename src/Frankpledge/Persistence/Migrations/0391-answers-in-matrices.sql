-- What a person says of a cell of a matrix of a plan: which statements answer it, in which words, or that nothing can and why.
CREATE TABLE matrix_answers (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} NOT NULL REFERENCES plans (id),
    matrix {text} NOT NULL CHECK (matrix <> ''),
    row_key {text} NOT NULL CHECK (row_key <> ''),
    column_key {text} NOT NULL CHECK (column_key <> ''),
    number {int} NOT NULL CHECK (number > 0),
    cannot_be {bool} NOT NULL,
    statements {text} NOT NULL,
    words {text} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    taken_back_by {text},
    taken_back_at {instant},
    version {int} NOT NULL,
    UNIQUE (plan_id, matrix, row_key, column_key, number),
    CHECK (statements <> '' OR words <> '')
);
CREATE INDEX matrix_answers_area ON matrix_answers (area_id);

-- Plans of local partnerships, held against the objectives of the area's plan.
CREATE TABLE local_plans (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    name {text} NOT NULL CHECK (name <> ''),
    place {text} NOT NULL CHECK (place <> ''),
    document {text} NOT NULL CHECK (document <> ''),
    since {day} NOT NULL,
    until {day},
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX local_plans_area ON local_plans (area_id);
