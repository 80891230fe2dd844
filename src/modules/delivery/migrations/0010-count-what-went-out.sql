-- Whoever counts what went out in a time asks for the time alone, and what is read in circulation by when it was read.
create index delivery_sent on delivery.delivery (sent_at);
create index reader_read on delivery.reader (read_at) where read_at is not null;
create index receipt_signed on delivery.receipt (at) where state = 'signed';
create view delivery.pub_signing as
  select r.incoming_id, d.document_id, d.organisation_id, d.sent_at, r.at as signed_at
  from delivery.receipt r join delivery.delivery d on d.incoming_id = r.incoming_id
  where r.state = 'signed';
create view delivery.pub_reading as
  select d.incoming_id, d.document_id, d.organisation_id, r.read_at
  from delivery.reader r
  join delivery.circulation c on c.id = r.circulation_id
  join delivery.delivery d on d.incoming_id = c.incoming_id
  where r.read_at is not null;
