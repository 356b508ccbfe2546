-- How many codes were tried with a key for an authenticator that has not shown a right one yet.
ALTER TABLE people ADD COLUMN first_codes_tried {int} NOT NULL DEFAULT 0;
