-- What the office's own reviews changed in what the rules said of a statement; whether an area wants that.
ALTER TABLE candidates ADD COLUMN learned {text};
ALTER TABLE areas ADD COLUMN is_learning_off {bool} NOT NULL DEFAULT {false};
