-- Redacted words must not be found.
CREATE TRIGGER wordings_searchable_again AFTER UPDATE OF text ON wordings BEGIN
    INSERT INTO wording_search (wording_search, rowid, text) VALUES ('delete', old.rowid, old.text);
    INSERT INTO wording_search (rowid, text) VALUES (new.rowid, new.text);
END;
