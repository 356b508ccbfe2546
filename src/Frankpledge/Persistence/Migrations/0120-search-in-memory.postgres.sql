-- What a search finds no longer depends on the engine: the program keeps the words itself.
DROP INDEX wordings_search;
