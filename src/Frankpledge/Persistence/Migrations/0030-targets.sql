CREATE TABLE targets (
    id {id} NOT NULL PRIMARY KEY,
    target_id {id} NOT NULL,
    wording_id {id} NOT NULL REFERENCES wordings (id),
    "order" {int} NOT NULL CHECK ("order" > 0),
    measure {text} NOT NULL,
    comparator {text} NOT NULL,
    number {decimal},
    grade {text},
    unit {text},
    due_words {text},
    due_on {day},
    due_reading {text},
    UNIQUE (wording_id, "order"),
    UNIQUE (wording_id, target_id),
    CHECK (due_words IS NOT NULL OR due_on IS NULL)
);
CREATE INDEX targets_target ON targets (target_id);
CREATE INDEX targets_due ON targets (due_on);

-- By when, where the sentence itself says so; and who says what the statement does.
ALTER TABLE wordings ADD COLUMN due_words {text};
ALTER TABLE wordings ADD COLUMN due_on {day};
ALTER TABLE wordings ADD COLUMN due_reading {text};
ALTER TABLE wordings ADD COLUMN labelled_by {text} NOT NULL DEFAULT 'Rule' CHECK (labelled_by IN ('Rule', 'Person', 'PersonBefore'));
ALTER TABLE wordings ADD COLUMN decided_in {int};
ALTER TABLE wordings ADD COLUMN is_section_set {bool} NOT NULL DEFAULT {false};

ALTER TABLE candidates ADD COLUMN decided_by {text};
ALTER TABLE candidates ADD COLUMN decided_by_id {id};
ALTER TABLE candidates ADD COLUMN decided_at {instant};
ALTER TABLE candidates ADD COLUMN carried_from {int};
ALTER TABLE candidates ADD COLUMN is_section_set {bool} NOT NULL DEFAULT {false};
ALTER TABLE candidates ADD COLUMN drawn {int};

ALTER TABLE plan_imports ADD COLUMN draw_seed {int};
ALTER TABLE plan_imports ADD COLUMN drawn_at {instant};

CREATE TABLE candidate_looks (
    id {id} NOT NULL PRIMARY KEY,
    candidate_id {id} NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
    who_id {id} NOT NULL,
    who {text} NOT NULL,
    at {instant} NOT NULL,
    UNIQUE (candidate_id, who_id)
);
