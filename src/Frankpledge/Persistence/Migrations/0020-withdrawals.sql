-- An edition may be withdrawn, a passage redacted; what the public reads in its place is kept.
ALTER TABLE editions ADD COLUMN withdrawn_note {text};
ALTER TABLE editions ADD COLUMN withdrawn_at {instant};
ALTER TABLE editions ADD COLUMN withdrawn_by {text};
ALTER TABLE editions ADD COLUMN redacted_at {instant};
ALTER TABLE editions ADD COLUMN version {int} NOT NULL DEFAULT 0;

CREATE TABLE redactions (
    id {id} NOT NULL PRIMARY KEY,
    plan_id {id} NOT NULL REFERENCES plans (id),
    at {instant} NOT NULL,
    "by" {text} NOT NULL,
    note {text} NOT NULL,
    statements {text} NOT NULL
);
