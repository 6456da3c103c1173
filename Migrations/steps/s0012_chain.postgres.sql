-- The chain starts from thirty-two zero bytes.
INSERT INTO audit_heads (id, number, hash)
VALUES (1, 0, decode('0000000000000000000000000000000000000000000000000000000000000000', 'hex'));
