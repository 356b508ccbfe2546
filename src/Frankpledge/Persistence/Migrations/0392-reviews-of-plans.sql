-- The log of reviews of a plan that was issued.
CREATE TABLE plan_reviews (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} NOT NULL REFERENCES plans (id),
    reviewed_on {day} NOT NULL,
    cause {text} NOT NULL,
    outcome {text} NOT NULL,
    person {text} NOT NULL CHECK (person <> ''),
    document {text} NOT NULL CHECK (document <> ''),
    words {text} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    withdrawn_on {day},
    withdrawn_why {text},
    version {int} NOT NULL
);
CREATE INDEX plan_reviews_area ON plan_reviews (area_id);
CREATE INDEX plan_reviews_plan ON plan_reviews (plan_id);
