-- One address a person; only the hash of its secret is kept.
CREATE TABLE calendar_addresses (
    person_id {id} NOT NULL PRIMARY KEY REFERENCES people (id),
    secret_hash {text} NOT NULL UNIQUE,
    made_at {instant} NOT NULL,
    version {int} NOT NULL
);
