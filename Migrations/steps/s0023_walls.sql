-- What was carried into a fund is asked for with every position.
CREATE INDEX movements_brought ON movements (fund_id, event_on) WHERE act = 'bring';

