-- What the panel recommended on a draft, each in its own words, and every answer that it was given. An answer is never changed: the last one counts.
CREATE TABLE panel_recommendations (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    record_id {id} NOT NULL REFERENCES issue_records (id),
    number {int} NOT NULL CHECK (number > 0),
    text {text} NOT NULL CHECK (text <> ''),
    document {text} NOT NULL CHECK (document <> ''),
    page {int} CHECK (page > 0),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    withdrawn_at {instant},
    withdrawn_why {text},
    CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE UNIQUE INDEX panel_recommendations_once ON panel_recommendations (record_id, number) WHERE withdrawn_at IS NULL;

CREATE TABLE recommendation_answers (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    recommendation_id {id} NOT NULL REFERENCES panel_recommendations (id),
    given {text} NOT NULL CHECK (given IN ('Accept', 'AcceptInPart', 'Reject', 'Note')),
    reason {text} NOT NULL CHECK (reason <> ''),
    person {text} NOT NULL CHECK (person <> ''),
    answered_on {day} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL
);
CREATE INDEX recommendation_answers_of ON recommendation_answers (recommendation_id);
