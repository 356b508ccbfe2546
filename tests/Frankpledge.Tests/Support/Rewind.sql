-- Puts the rows back as they are now, whenever prepared.rewind() is asked for: a tenth of the time of a new copy of the database.
-- True when done; false when the tables are no longer those of now, and only a new copy will do.
CREATE SCHEMA prepared;

DO $$
DECLARE
    name text;
    filled boolean;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
        IF filled THEN
            EXECUTE format('CREATE TABLE prepared.%I AS TABLE public.%I', name, name);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION prepared.shape() RETURNS text LANGUAGE sql AS $$
    SELECT md5(string_agg(concat_ws(' ', c.relname, c.relkind, c.relhastriggers, a.attname, a.atttypid, a.attnotnull), ',' ORDER BY c.relname, a.attnum))
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace
$$;

CREATE TABLE prepared."shape" AS SELECT prepared.shape() AS was;
CREATE TABLE prepared."sequences" AS SELECT sequencename, start_value, last_value FROM pg_sequences WHERE schemaname = 'public';

CREATE FUNCTION prepared.rewind() RETURNS boolean LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE
    name text;
    sequence record;
BEGIN
    -- Whoever waits for work may stay: a new connection takes as long as a test to learn the tables.
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle';
    IF prepared.shape() <> (SELECT was FROM prepared."shape") THEN
        RETURN false;
    END IF;

    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', name);
    END LOOP;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'prepared' AND tablename NOT IN ('shape', 'sequences') LOOP
        EXECUTE format('INSERT INTO public.%I OVERRIDING SYSTEM VALUE SELECT * FROM prepared.%I', name, name);
    END LOOP;
    FOR sequence IN SELECT * FROM prepared."sequences" LOOP
        PERFORM setval(format('public.%I', sequence.sequencename), coalesce(sequence.last_value, sequence.start_value), sequence.last_value IS NOT NULL);
    END LOOP;
    RETURN true;
END $$;
