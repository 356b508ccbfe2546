SELECT w.id AS "WordingId", ts_rank(to_tsvector('english', w.text), q)::double precision AS "Rank"
FROM wordings w, to_tsquery('english', {1}) q
WHERE w.edition_id = {0} AND to_tsvector('english', w.text) @@ q
ORDER BY 2 DESC, w."order"
LIMIT {2}
