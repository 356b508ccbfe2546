-- The footnotes and endnotes at which a statement's marks point, kept with it.
ALTER TABLE candidates ADD COLUMN notes {text} NOT NULL DEFAULT '[]';
ALTER TABLE wordings ADD COLUMN notes {text} NOT NULL DEFAULT '[]';
