-- For which plan, and as what, a record before issue was completed before that confirmation was undone.
ALTER TABLE issue_records ADD COLUMN of_plan_id {id} REFERENCES plans (id);
ALTER TABLE issue_records ADD COLUMN of_stage {text};
