-- The number of the text out of which words were removed last: what was typed against an older one may have them still.
ALTER TABLE draft_passages ADD COLUMN removed_number {int} NOT NULL DEFAULT 0;

-- The number of the text that an act left, and whether its line of the history goes on while the same person writes.
ALTER TABLE draft_saves ADD COLUMN text_number {int};
ALTER TABLE draft_saves ADD COLUMN is_open {bool} NOT NULL DEFAULT {false};
