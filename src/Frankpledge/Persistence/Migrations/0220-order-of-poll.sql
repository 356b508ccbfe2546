-- The Act or order by which an election is on another than the usual day, kept with the day that rests on it.
ALTER TABLE plan_timetables ADD COLUMN poll_order {text};
