-- The number of the text out of which words were removed last: what was typed against an older one may have them still.
ALTER TABLE draft_passages ADD COLUMN removed_number {int} NOT NULL DEFAULT 0;

-- The number of the text that an act left, and whether its line of the history goes on while the same person writes.
ALTER TABLE draft_saves ADD COLUMN text_number {int};
ALTER TABLE draft_saves ADD COLUMN is_open {bool} NOT NULL DEFAULT {false};

-- Who brought it in a Word file, where others may have written it; null where it was written here, and where a verb brought it.
ALTER TABLE draft_suggestions ADD COLUMN brought_by_id {id};
ALTER TABLE draft_comments ADD COLUMN brought_by_id {id};
