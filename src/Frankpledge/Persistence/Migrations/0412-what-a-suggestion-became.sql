-- The passage that an accepted addition became: those that came together keep their order by it.
ALTER TABLE draft_suggestions ADD COLUMN made_passage_id {id} REFERENCES draft_passages (id);
