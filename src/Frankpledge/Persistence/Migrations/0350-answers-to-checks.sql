-- What an officer says to a finding of a check of a plan: why it may stay, or what will be done.
CREATE TABLE check_answers (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} NOT NULL REFERENCES plans (id),
    check_name {text} NOT NULL CHECK (check_name <> ''),
    finding {text} NOT NULL CHECK (finding <> ''),
    statement_id {id} REFERENCES statements (id),
    said {text} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    note {text} NOT NULL CHECK (note <> ''),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    taken_back_by {text},
    taken_back_at {instant},
    version {int} NOT NULL,
    UNIQUE (plan_id, finding, number)
);
CREATE INDEX check_answers_area ON check_answers (area_id);
CREATE INDEX check_answers_statement ON check_answers (statement_id);
