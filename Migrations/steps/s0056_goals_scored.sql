-- Where nothing was planned for a package its goals are scored; the words are sealed in case_texts.
ALTER TABLE end_reports ADD COLUMN goals_score code_text
    CHECK (goals_score IN ('met', 'partly', 'not-met', 'not-known'));
ALTER TABLE end_reports ADD COLUMN goals_hash hash_blob;
