CREATE TABLE reader_messages (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    kind {text} NOT NULL CHECK (kind IN ('Useful', 'NotUseful', 'Mistake', 'Question')),
    about {text} NOT NULL,
    text {text},
    reply_to {text},
    sent_at {instant} NOT NULL,
    settled_at {instant},
    settled_by {text},
    version {int} NOT NULL
);
CREATE INDEX reader_messages_area ON reader_messages (area_id, sent_at);
