-- Lists are newest first: a page of them takes a page's work, however long the list.
CREATE INDEX children_event_number ON children (event_number);
CREATE INDEX packages_event_number ON packages (event_number);
CREATE INDEX decisions_event_number ON decisions (event_number);
CREATE INDEX outcomes_event_number ON outcomes (event_number);
