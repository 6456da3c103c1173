-- A child is a reference. Who the child is stands apart, sealed, and can be erased alone.

CREATE TABLE children (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE identities (
    child_id id_text NOT NULL PRIMARY KEY REFERENCES children (id),
    key_id code_text NOT NULL,
    name sealed_blob NOT NULL,
    born sealed_blob NOT NULL,
    local_id sealed_blob,
    contact sealed_blob,
    local_id_index hash_blob UNIQUE
);

-- Goals, rationales, notes, a child's own words: sealed. The record they belong to keeps a salted
-- hash, so that it can be shown unchanged while the text is there, and stands when it is erased.
CREATE TABLE case_texts (
    record_id id_text NOT NULL,
    name code_text NOT NULL,
    key_id code_text NOT NULL,
    sealed sealed_blob NOT NULL,
    PRIMARY KEY (record_id, name)
);
