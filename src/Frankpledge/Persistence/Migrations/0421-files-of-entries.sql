-- The file that somebody attached to an entry of a thread, with its fingerprint. Its content goes where the entry is withdrawn or words of it are removed;
-- that there was one, and its fingerprint, stays.
CREATE TABLE thread_files (
    id {id} NOT NULL PRIMARY KEY,
    area_id {id} NOT NULL REFERENCES areas (id),
    name {text} NOT NULL CHECK (name <> ''),
    media_type {text} NOT NULL CHECK (media_type <> ''),
    bytes {long} NOT NULL CHECK (bytes > 0),
    sha256 {text} NOT NULL CHECK (sha256 <> ''),
    content {bytes} NOT NULL,
    recorded_by {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    content_removed_at {instant},
    version {int} NOT NULL
);
CREATE INDEX thread_files_area ON thread_files (area_id);
ALTER TABLE thread_entries ADD COLUMN file_id {id} REFERENCES thread_files (id);
