-- The chain starts from thirty-two zero bytes.
INSERT INTO audit_heads (id, number, hash) VALUES (1, 0, zeroblob(32));
