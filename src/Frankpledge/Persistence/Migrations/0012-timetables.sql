CREATE TABLE plan_timetables (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    nation {text} NOT NULL CHECK (nation IN ('England', 'Wales')),
    poll {day} NOT NULL,
    planned {text} NOT NULL,
    done {text} NOT NULL,
    owners {text} NOT NULL,
    has_invented_dates {bool} NOT NULL,
    baseline_count {int} NOT NULL,
    version {int} NOT NULL,
    UNIQUE (area_id, poll)
);

CREATE TABLE plan_baselines (
    id {id} NOT NULL PRIMARY KEY,
    timetable_id {id} NOT NULL REFERENCES plan_timetables (id),
    number {int} NOT NULL CHECK (number > 0),
    set_on {day} NOT NULL,
    set_by {text} NOT NULL,
    reason {text} NOT NULL CHECK (reason <> ''),
    days {text} NOT NULL,
    UNIQUE (timetable_id, number)
);

-- Several nodes may find the same alert due at once: the key lets one of them raise it.
CREATE TABLE alerts (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    deadline {text} NOT NULL CHECK (deadline <> ''),
    due_on {day} NOT NULL,
    days_before {int} NOT NULL,
    raised_on {day} NOT NULL,
    UNIQUE (area_id, deadline, due_on, days_before)
);
