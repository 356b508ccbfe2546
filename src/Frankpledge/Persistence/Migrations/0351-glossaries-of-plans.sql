-- What a word means in a plan, as the office says it.
CREATE TABLE plan_terms (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} NOT NULL REFERENCES plans (id),
    word {text} NOT NULL CHECK (word <> ''),
    means {text} NOT NULL CHECK (means <> ''),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    taken_out_by {text},
    taken_out_at {instant},
    version {int} NOT NULL
);
CREATE INDEX plan_terms_area ON plan_terms (area_id);
CREATE INDEX plan_terms_plan ON plan_terms (plan_id);
