-- Whether what a suggestion would add is an item of a list, as it is in the Word file with which it came. Of those before nobody knows: they are none.
ALTER TABLE draft_suggestions ADD COLUMN is_item {bool} NOT NULL DEFAULT FALSE;
