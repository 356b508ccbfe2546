-- What was over on the day on which a timetable was set up was planned nowhere here. The trail tells the day of those that stand already.
ALTER TABLE plan_timetables ADD COLUMN set_up_on date;
UPDATE plan_timetables SET set_up_on = (
    SELECT (MIN(at) AT TIME ZONE 'UTC')::date FROM audit_entries
    WHERE audit_entries.area_id = plan_timetables.area_id AND kinds LIKE '%|plan_timetables|%' AND first_rows LIKE '%' || plan_timetables.id::text || '%');
