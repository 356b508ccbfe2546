CREATE TABLE areas (
    id {id} NOT NULL PRIMARY KEY,
    slug {text} NOT NULL UNIQUE CHECK (slug <> ''),
    name {text} NOT NULL CHECK (name <> ''),
    force_name {text} NOT NULL,
    nation {text} NOT NULL CHECK (nation IN ('England', 'Wales')),
    districts {text} NOT NULL,
    colour {text} NOT NULL CHECK (length(colour) = 7),
    is_demonstration {bool} NOT NULL,
    created_at {instant} NOT NULL,
    version {int} NOT NULL
);

CREATE TABLE bodies (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    kind {text} NOT NULL CHECK (kind IN ('LocalPolicingBody', 'Panel')),
    model {text},
    title {text} NOT NULL,
    "from" {day} NOT NULL,
    "to" {day}
);
CREATE INDEX bodies_area ON bodies (area_id);

CREATE TABLE people (
    id {id} NOT NULL PRIMARY KEY,
    email {text} NOT NULL,
    normalized_email {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    password_hash {text},
    security_stamp {text} NOT NULL,
    authenticator_key {text},
    two_factor_enabled {bool} NOT NULL,
    recovery_codes {text},
    access_failed_count {int} NOT NULL,
    lockout_end {instant},
    version {int} NOT NULL
);

CREATE TABLE role_holdings (
    id {id} NOT NULL PRIMARY KEY,
    person_id {id} NOT NULL REFERENCES people (id),
    area_id {id} NOT NULL REFERENCES areas (id),
    body_id {id} NOT NULL REFERENCES bodies (id),
    role {text} NOT NULL,
    "from" {day} NOT NULL,
    "to" {day}
);
CREATE INDEX role_holdings_person ON role_holdings (person_id);
