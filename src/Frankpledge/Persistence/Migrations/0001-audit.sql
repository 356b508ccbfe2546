CREATE TABLE audit_entries (
    id {id} NOT NULL PRIMARY KEY,
    at {instant} NOT NULL,
    who {text} NOT NULL,
    who_id {id},
    why {text} NOT NULL,
    rows {text} NOT NULL
);
CREATE INDEX audit_entries_at ON audit_entries (at);
