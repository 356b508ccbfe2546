-- The outbox: a mail is saved with what causes it, and sent afterwards by whichever node claims it.
CREATE TABLE mails (
    id {id} NOT NULL PRIMARY KEY,
    person_id {id} NOT NULL REFERENCES people (id),
    area_id {id} REFERENCES areas (id),
    body_id {id} REFERENCES bodies (id),
    kind {text} NOT NULL,
    to_name {text} NOT NULL,
    to_address {text} NOT NULL,
    content {text} NOT NULL,
    link_id {id} REFERENCES account_links (id),
    queued_at {instant} NOT NULL,
    give_up_at {instant},
    next_at {instant} NOT NULL,
    leased_until {instant},
    tries {int} NOT NULL,
    sent_at {instant},
    failed_at {instant},
    trouble {text},
    version {int} NOT NULL
);

CREATE INDEX mails_waiting ON mails (next_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX mails_of_person ON mails (person_id, queued_at);

-- Who has chosen nothing has no row: alerts, and no digest.
CREATE TABLE mail_choices (
    person_id {id} NOT NULL PRIMARY KEY REFERENCES people (id),
    alerts {bool} NOT NULL,
    digest {text} NOT NULL,
    digest_since {day},
    version {int} NOT NULL
);

-- Alerts from before there was e-mail are told to nobody.
ALTER TABLE alerts ADD COLUMN told_on {day};
UPDATE alerts SET told_on = raised_on;
