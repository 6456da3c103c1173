-- Why money was not given, and why an invoice goes back: what people had to call something else.
INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('change-reason', 'not-agreed', 'Not agreed by the panel', '', '2000-01-01'),
    ('change-reason', 'put-off', 'Put off to another sitting', '', '2000-01-01'),
    ('invoice-reason', 'quantity-over', 'Asks for more than was delivered', '', '2000-01-01'),
    ('invoice-reason', 'price-over', 'Dearer than the order', '', '2000-01-01'),
    ('invoice-reason', 'no-order', 'Names no order of ours', '', '2000-01-01'),
    ('invoice-reason', 'vat-mismatch', 'VAT is not charged as agreed', '', '2000-01-01');
