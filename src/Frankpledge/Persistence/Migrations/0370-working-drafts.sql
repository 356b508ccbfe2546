-- The one editable text of a plan. Its passages keep the statement that they are of; nothing of it is public.
CREATE TABLE working_drafts (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    plan_id {id} REFERENCES plans (id),
    slug {text} NOT NULL CHECK (slug <> ''),
    title {text} NOT NULL CHECK (title <> ''),
    edition_id {id} REFERENCES editions (id),
    is_frozen {bool} NOT NULL,
    started_by {text} NOT NULL,
    started_at {instant} NOT NULL,
    last_number {int} NOT NULL,
    last_act {int} NOT NULL,
    saved_at {instant} NOT NULL,
    ended_by {text},
    ended_at {instant},
    ended_why {text},
    version {int} NOT NULL,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
CREATE UNIQUE INDEX working_drafts_one ON working_drafts (area_id, slug) WHERE ended_at IS NULL;
CREATE INDEX working_drafts_plan ON working_drafts (plan_id);

CREATE TABLE draft_passages (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    number {int} NOT NULL CHECK (number > 0),
    place {long} NOT NULL,
    form {text} NOT NULL CHECK (form IN ('Heading', 'Statement', 'Table')),
    level {int} NOT NULL,
    text {text} NOT NULL,
    text_number {int} NOT NULL,
    stem {text},
    role {text} NOT NULL,
    opens_paragraph {bool} NOT NULL,
    rows {text},
    header_rows {int} NOT NULL,
    kinds {text} NOT NULL,
    set_by {text},
    set_by_id {id},
    statement_id {id} REFERENCES statements (id),
    section {text} NOT NULL,
    under {text} NOT NULL,
    notes {text} NOT NULL,
    language {text} NOT NULL,
    dropped_why {text},
    joined_to {id},
    split_from {id},
    saved_by {text} NOT NULL,
    saved_at {instant} NOT NULL,
    version {int} NOT NULL,
    UNIQUE (draft_id, number)
);
CREATE UNIQUE INDEX draft_passages_statement ON draft_passages (draft_id, statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX draft_passages_area ON draft_passages (area_id);

-- One row for each passage that an act changed: the history of the passage, and what undoing the act puts back.
CREATE TABLE draft_saves (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    passage_id {id} NOT NULL REFERENCES draft_passages (id),
    act {int} NOT NULL CHECK (act > 0),
    deed {text} NOT NULL,
    before {text},
    after {text} NOT NULL,
    why {text},
    suggested_by {text},
    who {text} NOT NULL,
    who_id {id},
    at {instant} NOT NULL,
    undone_in {int},
    version {int} NOT NULL,
    UNIQUE (draft_id, act, passage_id)
);
CREATE INDEX draft_saves_area ON draft_saves (area_id);
CREATE INDEX draft_saves_passage ON draft_saves (passage_id);
