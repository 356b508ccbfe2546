-- The paper on which a plan is decided, in numbered paragraphs under the sections of a decision. Never changed: the last one that was recorded counts.
CREATE TABLE decision_papers (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    record_id {id} NOT NULL REFERENCES issue_records (id),
    document {text} NOT NULL CHECK (document <> ''),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL
);
CREATE INDEX decision_papers_record ON decision_papers (record_id);

CREATE TABLE decision_paragraphs (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    paper_id {id} NOT NULL REFERENCES decision_papers (id),
    number {int} NOT NULL CHECK (number > 0),
    part {text} NOT NULL,
    heading {text} NOT NULL,
    text {text} NOT NULL CHECK (text <> ''),
    UNIQUE (paper_id, number)
);
