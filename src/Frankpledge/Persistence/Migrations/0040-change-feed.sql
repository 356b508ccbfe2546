-- Counts the saves of each area. A program that keeps pages asks what came after the number it knows; nobody's clock is asked.
CREATE TABLE change_feed (
    number {counter},
    area_id {id}
);
