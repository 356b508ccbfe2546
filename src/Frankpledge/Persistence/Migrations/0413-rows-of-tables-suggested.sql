-- The row of a table that a suggestion would change, as it was seen and as it would be; null for every other suggestion. The table is made anew, for what a
-- suggestion changes is checked, and a row of a table was nothing of it.
CREATE TABLE draft_suggestions_new (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    draft_id {id} NOT NULL REFERENCES working_drafts (id),
    passage_id {id} REFERENCES draft_passages (id),
    number {int} NOT NULL CHECK (number > 0),
    change {text} NOT NULL CHECK (change IN ('Reword', 'Add', 'Drop', 'Move', 'Row')),
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
    brought_by_id {id},
    made_passage_id {id} REFERENCES draft_passages (id),
    table_row {text},
    CHECK ((state = 'Waiting') = (settled_at IS NULL)),
    CHECK ((change = 'Row') = (table_row IS NOT NULL)),
    UNIQUE (draft_id, number)
);

INSERT INTO draft_suggestions_new (id, area_id, draft_id, passage_id, number, change, against, text, form, level, why, source, recorded_by, recorded_by_id,
    recorded_at, state, settled_by, settled_at, settled_why, after_number, version, brought_by_id, made_passage_id)
SELECT id, area_id, draft_id, passage_id, number, change, against, text, form, level, why, source, recorded_by, recorded_by_id,
    recorded_at, state, settled_by, settled_at, settled_why, after_number, version, brought_by_id, made_passage_id
FROM draft_suggestions;

DROP TABLE draft_suggestions;
ALTER TABLE draft_suggestions_new RENAME TO draft_suggestions;
CREATE INDEX draft_suggestions_area ON draft_suggestions (area_id);
CREATE INDEX draft_suggestions_passage ON draft_suggestions (passage_id);
