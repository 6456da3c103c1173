-- What was said with the answer; the words are sealed in case_texts.
ALTER TABLE follow_up_answers ADD COLUMN note_hash hash_blob;
