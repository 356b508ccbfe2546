UPDATE settled_deadlines SET key = REPLACE(key, 'specified-information/1(a)-(e)/', 'specified-information/1(a)-(c)/')
WHERE key LIKE 'specified-information/1(a)-(e)/%'
  AND NOT EXISTS (SELECT 1 FROM settled_deadlines AS other WHERE other.area_id = settled_deadlines.area_id
      AND other.key = REPLACE(settled_deadlines.key, 'specified-information/1(a)-(e)/', 'specified-information/1(a)-(c)/'));
UPDATE settled_deadlines SET key = REPLACE(key, 'specified-information/2(a)-(d)/', 'specified-information/2(a)-(c)/')
WHERE key LIKE 'specified-information/2(a)-(d)/%'
  AND NOT EXISTS (SELECT 1 FROM settled_deadlines AS other WHERE other.area_id = settled_deadlines.area_id
      AND other.key = REPLACE(settled_deadlines.key, 'specified-information/2(a)-(d)/', 'specified-information/2(a)-(c)/'));
UPDATE settled_deadlines SET key = REPLACE(key, 'specified-information/4(c)/', 'specified-information/4(d)/')
WHERE key LIKE 'specified-information/4(c)/%'
  AND NOT EXISTS (SELECT 1 FROM settled_deadlines AS other WHERE other.area_id = settled_deadlines.area_id
      AND other.key = REPLACE(settled_deadlines.key, 'specified-information/4(c)/', 'specified-information/4(d)/'));
