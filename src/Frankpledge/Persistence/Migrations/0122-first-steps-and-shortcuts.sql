ALTER TABLE areas ADD COLUMN first_steps_hidden {bool} NOT NULL DEFAULT {false};
ALTER TABLE people ADD COLUMN no_shortcuts {bool} NOT NULL DEFAULT {false};
