ALTER TABLE wordings DROP COLUMN targets;
