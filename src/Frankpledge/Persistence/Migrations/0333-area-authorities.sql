-- Responsible authorities of an area beside the chief constable and the councils that the map knows: entered by the office. A name that is left out says
-- that the area has none of this kind.
CREATE TABLE area_authorities (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    kind {text} NOT NULL CHECK (kind <> ''),
    name {text} CHECK (name <> ''),
    since {day} NOT NULL,
    until {day},
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    CHECK (until IS NULL OR until >= since)
);
CREATE INDEX area_authorities_area ON area_authorities (area_id);
