-- What was entered by mistake is taken back beside what stands: a row that says who and when.

-- Somebody may be written down anew, and be given a role again: each time is a row of its own.
CREATE TABLE attendances_kept (
    sitting_id id_text NOT NULL REFERENCES sittings (id),
    person_key plain_text NOT NULL,
    person plain_text NOT NULL,
    agency code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key, event_number)
);
INSERT INTO attendances_kept (sitting_id, person_key, person, agency, event_number)
    SELECT sitting_id, person_key, person, agency, event_number FROM attendances;
DROP TABLE attendances;
ALTER TABLE attendances_kept RENAME TO attendances;

CREATE TABLE attendance_withdrawals (
    sitting_id id_text NOT NULL,
    person_key plain_text NOT NULL,
    attendance_event bigint NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key, attendance_event),
    FOREIGN KEY (sitting_id, person_key, attendance_event)
        REFERENCES attendances (sitting_id, person_key, event_number)
);

CREATE TABLE officer_roles_kept (
    officer_id id_text NOT NULL REFERENCES officers (id),
    role code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (officer_id, role, event_number)
);
INSERT INTO officer_roles_kept (officer_id, role, event_number)
    SELECT officer_id, role, event_number FROM officer_roles;
DROP TABLE officer_roles;
ALTER TABLE officer_roles_kept RENAME TO officer_roles;

CREATE TABLE officer_role_ends (
    officer_id id_text NOT NULL,
    role code_text NOT NULL,
    role_event bigint NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (officer_id, role, role_event),
    FOREIGN KEY (officer_id, role, role_event)
        REFERENCES officer_roles (officer_id, role, event_number)
);

CREATE TABLE package_withdrawals (
    package_id id_text NOT NULL PRIMARY KEY REFERENCES packages (id),
    reason code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE sitting_cancellations (
    sitting_id id_text NOT NULL PRIMARY KEY REFERENCES sittings (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('package-reason', 'proposed-in-error', 'Proposed in error', '', '2000-01-01'),
    ('package-reason', 'duplicate', 'Proposed twice', '', '2000-01-01'),
    ('package-reason', 'no-longer-needed', 'No longer needed', '', '2000-01-01'),
    ('package-reason', 'declined', 'The child or family declined', '', '2000-01-01');

-- The most units that one delivery may be.
INSERT INTO settings (name, value, valid_from) VALUES ('session-most', '24', '2000-01-01');
