-- Column types by name. SQLite reads only the ending of a name ("text", "bigint", "blob") and takes
-- its affinity from that; PostgreSQL needs the domain. Text orders byte by byte, as SQLite's does.
CREATE DOMAIN id_text AS text COLLATE "C";
CREATE DOMAIN ref_text AS text COLLATE "C";
CREATE DOMAIN code_text AS text COLLATE "C";
CREATE DOMAIN day_text AS text COLLATE "C" CHECK (VALUE ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
CREATE DOMAIN plain_text AS text COLLATE "C";
CREATE DOMAIN pence_bigint AS bigint;
CREATE DOMAIN micros_bigint AS bigint;
CREATE DOMAIN flag_smallint AS smallint CHECK (VALUE IN (0, 1));
CREATE DOMAIN sealed_blob AS bytea;
CREATE DOMAIN hash_blob AS bytea;
