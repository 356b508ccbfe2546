-- What was planned before each change, so that a timetable can be shown as it stood on another day.
ALTER TABLE plan_timetables ADD COLUMN earlier {text} NOT NULL DEFAULT '[]';
