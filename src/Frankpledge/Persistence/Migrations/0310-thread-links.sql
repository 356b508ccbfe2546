-- A statement is joined to what hangs on it by a link, which keeps which wording of both ends it saw. An entry belongs to no statement any more, so that
-- links of several may lead to it; it knows the first of those that correct each other.
CREATE TABLE thread_links (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    statement_id {id} NOT NULL REFERENCES statements (id),
    end_of {text} NOT NULL CHECK (end_of <> ''),
    end_key {id} NOT NULL,
    purpose {text} CHECK (purpose IN ('Caused', 'Supports', 'Contradicts', 'Refused')),
    strength {text} CHECK (strength IN ('Weak', 'Fair', 'Strong')),
    why {text},
    quote {text},
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    is_carried {bool} NOT NULL,
    seen_edition_id {id} NOT NULL REFERENCES editions (id),
    seen_version {id} NOT NULL,
    looked_by {text},
    looked_at {instant},
    looked_why {text},
    dropped_by {text},
    dropped_at {instant},
    dropped_why {text},
    version {int} NOT NULL,
    CHECK ((purpose IS NULL) = (strength IS NULL)),
    CHECK ((dropped_at IS NULL) = (dropped_why IS NULL))
);
CREATE UNIQUE INDEX thread_links_once ON thread_links (statement_id, end_of, end_key) WHERE dropped_at IS NULL;
CREATE INDEX thread_links_area ON thread_links (area_id);
CREATE INDEX thread_links_end ON thread_links (end_key);

CREATE TABLE thread_entries_new (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    first_id {id} NOT NULL,
    kind {text} NOT NULL,
    title {text},
    text {text} NOT NULL CHECK (text <> ''),
    "on" {day} NOT NULL,
    pence {long},
    value {text},
    unit {text},
    period {text},
    document {text} NOT NULL CHECK (document <> ''),
    place {text},
    address {text},
    is_invented {bool} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    corrects_id {id} REFERENCES thread_entries_new (id),
    why {text},
    is_withdrawal {bool} NOT NULL,
    CHECK ((corrects_id IS NULL) = (why IS NULL)),
    UNIQUE (corrects_id)
);

INSERT INTO thread_entries_new (id, area_id, first_id, kind, title, text, "on", pence, value, unit, period, document, place, address, is_invented,
    recorded_by, recorded_at, corrects_id, why, is_withdrawal)
WITH RECURSIVE chain (first_id, id) AS (
    SELECT id, id FROM thread_entries WHERE corrects_id IS NULL
    UNION ALL
    SELECT chain.first_id, later.id FROM chain JOIN thread_entries later ON later.corrects_id = chain.id
)
SELECT entry.id, entry.area_id, chain.first_id, entry.kind, NULL, entry.text, entry."on", entry.pence, entry.value, entry.unit, entry.period,
    entry.document, entry.place, entry.address, entry.is_invented, entry.recorded_by, entry.recorded_at, entry.corrects_id, entry.why, entry.is_withdrawal
FROM chain JOIN thread_entries entry ON entry.id = chain.id;

-- Whoever recorded or corrected an entry saw it on the page of its statement: the link saw the last version that was not withdrawn, and the words that
-- stood on the day of that version, those of an issued edition before those of a draft.
INSERT INTO thread_links (id, area_id, statement_id, end_of, end_key, recorded_by, recorded_at, is_carried, seen_edition_id, seen_version, version)
SELECT first.id, first.area_id, first.statement_id, 'Entry', first.id, first.recorded_by, first.recorded_at, NOT {false},
    (SELECT edition.id FROM wordings wording JOIN editions edition ON edition.id = wording.edition_id
     WHERE wording.statement_id = first.statement_id
     ORDER BY CASE
        WHEN edition.confirmed_at > seen.recorded_at THEN 3
        WHEN edition.withdrawn_at IS NOT NULL AND edition.withdrawn_at <= seen.recorded_at THEN 2
        WHEN edition.stage IN ('Final', 'Variation') THEN 0
        ELSE 1 END, edition.number DESC
     LIMIT 1),
    seen.id, 0
FROM thread_entries first
JOIN thread_entries_new seen ON seen.first_id = first.id AND NOT seen.is_withdrawal
LEFT JOIN thread_entries later ON later.corrects_id = seen.id AND NOT later.is_withdrawal
WHERE first.corrects_id IS NULL AND later.id IS NULL;

DROP TABLE thread_entries;
ALTER TABLE thread_entries_new RENAME TO thread_entries;
CREATE INDEX thread_entries_area ON thread_entries (area_id);
CREATE INDEX thread_entries_first ON thread_entries (first_id);
