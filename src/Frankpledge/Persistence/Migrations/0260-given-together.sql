-- Kinds that a person gave to several statements in one act: nobody looked at each.
ALTER TABLE candidates ADD COLUMN is_together {bool} NOT NULL DEFAULT {false};
ALTER TABLE wordings ADD COLUMN is_together {bool} NOT NULL DEFAULT {false};
