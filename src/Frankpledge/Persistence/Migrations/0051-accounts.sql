-- Only the hash of a link's secret is kept.
CREATE TABLE account_links (
    id {id} NOT NULL PRIMARY KEY,
    person_id {id} NOT NULL REFERENCES people (id),
    secret_hash {text} NOT NULL UNIQUE,
    by_mail {bool} NOT NULL,
    made_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    used_at {instant},
    codes_tried {int} NOT NULL,
    version {int} NOT NULL
);
CREATE INDEX account_links_person ON account_links (person_id);

CREATE TABLE sessions (
    id {id} NOT NULL PRIMARY KEY,
    person_id {id} NOT NULL REFERENCES people (id),
    stamp {text} NOT NULL,
    device {text} NOT NULL,
    opened_at {instant} NOT NULL,
    seen_at {instant} NOT NULL,
    ended_at {instant}
);
CREATE INDEX sessions_person ON sessions (person_id);

-- What every node must know for minutes: seconds since 1970, no trail.
CREATE TABLE used_codes (
    person_id {id} NOT NULL,
    code {text} NOT NULL,
    used_at {long} NOT NULL,
    PRIMARY KEY (person_id, code)
);
CREATE TABLE stranger_tries (
    address {text} NOT NULL PRIMARY KEY,
    tries {int} NOT NULL,
    locked_until {long} NOT NULL,
    tried_at {long} NOT NULL
);
CREATE TABLE sign_in_posts (
    sender {text} NOT NULL,
    minute {long} NOT NULL,
    posts {int} NOT NULL,
    PRIMARY KEY (sender, minute)
);
