CREATE TABLE issue_records (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    number {int} NOT NULL,
    issued_on {day},
    edition_id {id} REFERENCES editions (id),
    version {int} NOT NULL,
    UNIQUE (area_id, number),
    CHECK ((issued_on IS NULL) = (edition_id IS NULL))
);

CREATE TABLE issue_facts (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    record_id {id} NOT NULL REFERENCES issue_records (id),
    kind {text} NOT NULL,
    happened_on {day} NOT NULL,
    person {text} NOT NULL CHECK (person <> ''),
    document {text} NOT NULL CHECK (document <> ''),
    detail {text} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    withdrawn_on {day},
    withdrawn_why {text},
    CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX issue_facts_record ON issue_facts (record_id);

CREATE TABLE issue_overrides (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    record_id {id} NOT NULL REFERENCES issue_records (id),
    rule {text} NOT NULL CHECK (rule <> 'R28'),
    code {text} NOT NULL CHECK (code <> ''),
    refusal {text} NOT NULL,
    reason {text} NOT NULL CHECK (reason <> ''),
    officer {text} NOT NULL CHECK (officer <> ''),
    decided_on {day} NOT NULL,
    recorded_at {instant} NOT NULL,
    UNIQUE (record_id, rule, code)
);
