SELECT w.id AS "WordingId", -bm25(wording_search) AS "Rank"
FROM wording_search
JOIN wordings w ON w.rowid = wording_search.rowid
WHERE w.edition_id = {0} AND wording_search MATCH {1}
ORDER BY bm25(wording_search), w."order"
LIMIT {2}
