CREATE TABLE office_details (
    area_id {id} NOT NULL REFERENCES areas (id),
    kind {text} NOT NULL,
    text {text} NOT NULL CHECK (text <> ''),
    given_at {instant} NOT NULL,
    version {int} NOT NULL,
    PRIMARY KEY (area_id, kind)
);

CREATE TABLE area_logos (
    area_id {id} NOT NULL PRIMARY KEY REFERENCES areas (id),
    content {bytes} NOT NULL,
    media_type {text} NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
    version {int} NOT NULL
);
ALTER TABLE areas ADD COLUMN logo_fingerprint {text};
