-- PostgreSQL indexes the text itself; nothing has to follow.
SELECT 1;
