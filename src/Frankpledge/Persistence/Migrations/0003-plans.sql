CREATE TABLE plans (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    slug {text} NOT NULL,
    title {text} NOT NULL,
    "references" {text} NOT NULL,
    version {int} NOT NULL,
    UNIQUE (area_id, slug)
);

CREATE TABLE statements (
    id {id} NOT NULL PRIMARY KEY,
    plan_id {id} NOT NULL REFERENCES plans (id),
    letter {text} NOT NULL CHECK (length(letter) = 1),
    number {int} NOT NULL CHECK (number > 0),
    UNIQUE (plan_id, letter, number)
);

CREATE TABLE editions (
    id {id} NOT NULL PRIMARY KEY,
    plan_id {id} NOT NULL REFERENCES plans (id),
    number {int} NOT NULL CHECK (number > 0),
    stage {text} NOT NULL,
    issued_on {day},
    confirmed_at {instant} NOT NULL,
    confirmed_by {text} NOT NULL,
    source_name {text} NOT NULL,
    source_sha256 {text} NOT NULL,
    parts {text} NOT NULL,
    sha256 {text} NOT NULL,
    UNIQUE (plan_id, number)
);

CREATE TABLE wordings (
    id {id} NOT NULL PRIMARY KEY,
    edition_id {id} NOT NULL REFERENCES editions (id),
    statement_id {id} NOT NULL REFERENCES statements (id),
    "order" {int} NOT NULL,
    section {text} NOT NULL,
    role {text} NOT NULL,
    stem {text},
    opens_paragraph {bool} NOT NULL,
    text {text} NOT NULL CHECK (text <> ''),
    kinds {text} NOT NULL,
    actors {text} NOT NULL,
    targets {text} NOT NULL,
    refs {text} NOT NULL,
    language {text} NOT NULL,
    line {int} NOT NULL,
    page {int},
    paragraph {int},
    UNIQUE (edition_id, "order"),
    UNIQUE (edition_id, statement_id)
);
CREATE INDEX wordings_statement ON wordings (statement_id);

CREATE TABLE plan_imports (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} REFERENCES plans (id),
    file_name {text} NOT NULL,
    content {bytes} NOT NULL,
    sha256 {text} NOT NULL,
    from_heading {text},
    to_heading {text},
    uploaded_at {instant} NOT NULL,
    uploaded_by {text} NOT NULL,
    state {text} NOT NULL,
    reading_at {instant},
    attempts {int} NOT NULL,
    progress {int} NOT NULL,
    failure {text},
    seconds_to_read {number},
    format {text},
    pages {int},
    blocks {text} NOT NULL,
    headings {text} NOT NULL,
    notes {text} NOT NULL,
    edition_id {id} REFERENCES editions (id),
    version {int} NOT NULL
);
CREATE INDEX plan_imports_area ON plan_imports (area_id);

CREATE TABLE candidates (
    id {id} NOT NULL PRIMARY KEY,
    import_id {id} NOT NULL REFERENCES plan_imports (id),
    "order" {long} NOT NULL,
    block {int} NOT NULL,
    start {int} NOT NULL,
    length {int} NOT NULL,
    place {int} NOT NULL,
    line {int} NOT NULL,
    page {int},
    paragraph {int},
    role {text} NOT NULL,
    section {text} NOT NULL,
    stem {text},
    opens_paragraph {bool} NOT NULL,
    text {text} NOT NULL,
    kinds {text} NOT NULL,
    actors {text} NOT NULL,
    targets {text} NOT NULL,
    refs {text} NOT NULL,
    confidence {number} NOT NULL,
    why {text} NOT NULL,
    language {text} NOT NULL,
    state {text} NOT NULL,
    changed {bool} NOT NULL,
    matched_statement_id {id} REFERENCES statements (id),
    match {text} NOT NULL,
    match_score {number} NOT NULL,
    version {int} NOT NULL
);
CREATE INDEX candidates_import ON candidates (import_id, "order");

CREATE TABLE review_steps (
    id {id} NOT NULL PRIMARY KEY,
    import_id {id} NOT NULL REFERENCES plan_imports (id),
    at {instant} NOT NULL,
    who {text} NOT NULL,
    who_id {id},
    what {text} NOT NULL,
    before {text} NOT NULL,
    after {text} NOT NULL,
    undone_at {instant},
    version {int} NOT NULL
);
CREATE INDEX review_steps_import ON review_steps (import_id);
