-- Each entry for a day has the next number: of several made at once the key lets one in.
ALTER TABLE bank_holiday_entries ADD COLUMN number {int} NOT NULL DEFAULT 0;
UPDATE bank_holiday_entries SET number = (
    SELECT count(*) FROM bank_holiday_entries AS other
    WHERE other.nation = bank_holiday_entries.nation AND other.day = bank_holiday_entries.day
      AND (other.entered_at < bank_holiday_entries.entered_at OR (other.entered_at = bank_holiday_entries.entered_at AND other.id <= bank_holiday_entries.id)));
CREATE UNIQUE INDEX bank_holiday_entries_number ON bank_holiday_entries (nation, day, number);

-- A role is held once at a time.
CREATE UNIQUE INDEX role_holdings_held ON role_holdings (person_id, body_id, role) WHERE "to" IS NULL;
