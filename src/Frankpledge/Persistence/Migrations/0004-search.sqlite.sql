CREATE VIRTUAL TABLE wording_search USING fts5(text, content='wordings', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER wordings_searchable AFTER INSERT ON wordings BEGIN
    INSERT INTO wording_search (rowid, text) VALUES (new.rowid, new.text);
END;
