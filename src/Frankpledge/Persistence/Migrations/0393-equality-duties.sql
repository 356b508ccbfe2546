-- When the office published what the specific duties of equality ask, and who was heard before a plan against who lives in the area.
CREATE TABLE equality_publications (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    kind {text} NOT NULL,
    published_on {day} NOT NULL,
    document {text} NOT NULL CHECK (document <> ''),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (area_id, kind, published_on)
);
CREATE TABLE groups_heard (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} NOT NULL REFERENCES plans (id),
    name {text} NOT NULL CHECK (name <> ''),
    answered {number} NOT NULL CHECK (answered >= 0 AND answered <= 100),
    resident {number} NOT NULL CHECK (resident >= 0 AND resident <= 100),
    source {text} NOT NULL CHECK (source <> ''),
    number {int} NOT NULL CHECK (number > 0),
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (plan_id, name, number)
);
CREATE INDEX groups_heard_area ON groups_heard (area_id);
