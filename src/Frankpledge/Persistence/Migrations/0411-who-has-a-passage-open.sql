-- Who has which passage of a working draft open to write in it. Rows live for minutes and leave no trail; instants are seconds since 1970.
CREATE TABLE draft_presences (
    passage_id {id} NOT NULL REFERENCES draft_passages (id),
    who_id {id} NOT NULL,
    who {text} NOT NULL,
    since {long} NOT NULL,
    seen {long} NOT NULL,
    PRIMARY KEY (passage_id, who_id)
);
