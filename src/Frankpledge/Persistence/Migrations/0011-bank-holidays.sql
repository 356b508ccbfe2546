CREATE TABLE bank_holiday_entries (
    id {id} NOT NULL PRIMARY KEY,
    nation {text} NOT NULL CHECK (nation IN ('England', 'Wales')),
    day {day} NOT NULL,
    change {text} NOT NULL CHECK (change IN ('Added', 'Removed')),
    name {text} NOT NULL CHECK (name <> ''),
    why {text} NOT NULL CHECK (why <> ''),
    entered_by {text} NOT NULL,
    entered_at {instant} NOT NULL
);
CREATE INDEX bank_holiday_entries_nation ON bank_holiday_entries (nation, entered_at);
