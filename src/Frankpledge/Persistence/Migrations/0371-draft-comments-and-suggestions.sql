-- What people say of a passage of a working draft, each line once and never changed: a comment, a reply, a closing, a reopening.
CREATE TABLE draft_comments (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    passage_id {id} NOT NULL REFERENCES draft_passages (id),
    thread {int} NOT NULL CHECK (thread > 0),
    line {int} NOT NULL CHECK (line > 0),
    act {text} NOT NULL CHECK (act IN ('Said', 'Replied', 'Closed', 'Reopened')),
    quote {text},
    text {text} NOT NULL CHECK (text <> ''),
    source {text},
    recorded_by {text} NOT NULL,
    recorded_by_id {id},
    recorded_at {instant} NOT NULL,
    UNIQUE (draft_id, thread, line)
);
CREATE INDEX draft_comments_area ON draft_comments (area_id);
CREATE INDEX draft_comments_passage ON draft_comments (passage_id);

-- What people who do not edit would change, with the text against which they said it.
CREATE TABLE draft_suggestions (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    passage_id {id} REFERENCES draft_passages (id),
    number {int} NOT NULL CHECK (number > 0),
    change {text} NOT NULL CHECK (change IN ('Reword', 'Add', 'Drop', 'Move')),
    against {text} NOT NULL,
    text {text} NOT NULL,
    form {text} NOT NULL,
    level {int} NOT NULL,
    why {text},
    source {text},
    recorded_by {text} NOT NULL,
    recorded_by_id {id},
    recorded_at {instant} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('Waiting', 'Accepted', 'Declined')),
    settled_by {text},
    settled_at {instant},
    settled_why {text},
    after_number {int},
    version {int} NOT NULL,
    CHECK ((state = 'Waiting') = (settled_at IS NULL)),
    UNIQUE (draft_id, number)
);
CREATE INDEX draft_suggestions_area ON draft_suggestions (area_id);
CREATE INDEX draft_suggestions_passage ON draft_suggestions (passage_id);

-- Who is to write what by when.
CREATE TABLE draft_assignments (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    passage_id {id} NOT NULL REFERENCES draft_passages (id),
    role {text} NOT NULL,
    person {text},
    task {text} NOT NULL CHECK (task <> ''),
    due_on {day} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    settled_by {text},
    settled_at {instant},
    is_taken_back {bool} NOT NULL,
    version {int} NOT NULL
);
CREATE UNIQUE INDEX draft_assignments_one ON draft_assignments (passage_id) WHERE settled_at IS NULL;
CREATE INDEX draft_assignments_area ON draft_assignments (area_id);
