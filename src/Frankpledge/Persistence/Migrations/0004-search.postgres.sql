CREATE INDEX wordings_search ON wordings USING gin (to_tsvector('english', text));
