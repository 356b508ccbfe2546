-- Of which protected characteristic a group is one, so that the shares of its groups are added up; empty where it is of none or nobody has said.
ALTER TABLE groups_heard ADD COLUMN characteristic {text} NOT NULL DEFAULT '';
