-- What a search finds no longer depends on the engine: the program keeps the words itself.
DROP TRIGGER wordings_searchable_again;
DROP TRIGGER wordings_searchable;
DROP TABLE wording_search;
