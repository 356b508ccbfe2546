-- How an exchange with the chief constable was held, and which frozen edition a fact before issue is about, with its fingerprint of that day.
ALTER TABLE issue_facts ADD COLUMN how {text};
ALTER TABLE issue_facts ADD COLUMN edition_id {id} REFERENCES editions (id);
ALTER TABLE issue_facts ADD COLUMN edition_number {int};
ALTER TABLE issue_facts ADD COLUMN edition_sha256 {text};
