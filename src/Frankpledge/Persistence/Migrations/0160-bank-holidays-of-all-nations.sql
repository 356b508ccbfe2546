CREATE TABLE bank_holiday_entries_of_all (
    id {id} NOT NULL PRIMARY KEY,
    nation {text} NOT NULL CHECK (nation IN ('England', 'Wales', 'Scotland', 'NorthernIreland')),
    day {day} NOT NULL,
    change {text} NOT NULL CHECK (change IN ('Added', 'Removed')),
    name {text} NOT NULL CHECK (name <> ''),
    why {text} NOT NULL CHECK (why <> ''),
    entered_by {text} NOT NULL,
    entered_at {instant} NOT NULL,
    number {int} NOT NULL
);
INSERT INTO bank_holiday_entries_of_all (id, nation, day, change, name, why, entered_by, entered_at, number)
SELECT id, nation, day, change, name, why, entered_by, entered_at, number FROM bank_holiday_entries;
DROP TABLE bank_holiday_entries;
ALTER TABLE bank_holiday_entries_of_all RENAME TO bank_holiday_entries;
CREATE INDEX bank_holiday_entries_nation ON bank_holiday_entries (nation, entered_at);
CREATE UNIQUE INDEX bank_holiday_entries_number ON bank_holiday_entries (nation, day, number);
