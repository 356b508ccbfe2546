CREATE TABLE clocks (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    body_id {id} REFERENCES bodies (id),
    kind {text} NOT NULL,
    label {text} NOT NULL CHECK (label <> ''),
    started_on {day} NOT NULL,
    paused_from {day},
    paused_to {day},
    due_at_start {day} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('Running', 'Settled', 'Cancelled')),
    ended_on {day},
    note {text},
    version {int} NOT NULL,
    CHECK ((state = 'Running') = (ended_on IS NULL)),
    CHECK ((paused_from IS NULL) = (paused_to IS NULL))
);
CREATE INDEX clocks_area ON clocks (area_id, state);

CREATE TABLE settled_deadlines (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    "key" {text} NOT NULL CHECK ("key" <> ''),
    settled_on {day} NOT NULL,
    note {text} NOT NULL,
    UNIQUE (area_id, "key")
);
