CREATE TABLE promise_records (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    statement_id {id} NOT NULL REFERENCES statements (id),
    for_day {day},
    day_key {text} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    outcome {text} NOT NULL CHECK (outcome IN ('Met', 'GivenUp', 'TakenBack')),
    "on" {day} NOT NULL,
    evidence {text},
    address {text},
    reason {text},
    is_invented {bool} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    CHECK (outcome <> 'Met' OR evidence IS NOT NULL),
    CHECK (outcome = 'Met' OR reason IS NOT NULL),
    CHECK ((for_day IS NULL) = (day_key = '')),
    UNIQUE (statement_id, day_key, number)
);
CREATE INDEX promise_records_area ON promise_records (area_id);

CREATE TABLE thread_entries (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    statement_id {id} NOT NULL REFERENCES statements (id),
    kind {text} NOT NULL,
    text {text} NOT NULL CHECK (text <> ''),
    "on" {day} NOT NULL,
    pence {long},
    value {text},
    unit {text},
    period {text},
    document {text} NOT NULL CHECK (document <> ''),
    place {text},
    address {text},
    is_invented {bool} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    corrects_id {id} REFERENCES thread_entries (id),
    why {text},
    is_withdrawal {bool} NOT NULL,
    CHECK ((corrects_id IS NULL) = (why IS NULL)),
    UNIQUE (corrects_id)
);
CREATE INDEX thread_entries_statement ON thread_entries (statement_id);
CREATE INDEX thread_entries_area ON thread_entries (area_id);
