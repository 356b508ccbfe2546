-- A step of a review keeps the blocks of the source that it mended, beside the candidates.
CREATE TABLE mended_blocks (
    id {id} NOT NULL PRIMARY KEY,
    import_id {id} NOT NULL REFERENCES plan_imports (id),
    block {int} NOT NULL,
    heading_level {int} CHECK (heading_level >= 0),
    heading_text {text},
    cells {text} NOT NULL,
    not_checked {text},
    decided_by {text} NOT NULL,
    decided_by_id {id},
    decided_at {instant} NOT NULL,
    carried_from {int},
    version {int} NOT NULL,
    UNIQUE (import_id, block)
);
ALTER TABLE review_steps ADD COLUMN blocks_before {text} NOT NULL DEFAULT '[]';
ALTER TABLE review_steps ADD COLUMN blocks_after {text} NOT NULL DEFAULT '[]';

-- The words of the source where a person corrected them, whose bounds a person drew, into which one another was joined, and what a second person said.
ALTER TABLE candidates ADD COLUMN source_text {text};
ALTER TABLE candidates ADD COLUMN is_shaped {bool} NOT NULL DEFAULT {false};
ALTER TABLE candidates ADD COLUMN joined_to {id};
ALTER TABLE candidates ADD COLUMN second {text};

ALTER TABLE wordings ADD COLUMN source_text {text};
ALTER TABLE wordings ADD COLUMN is_checked_twice {bool} NOT NULL DEFAULT {false};
