-- What the archive and the register books read of deliveries: what came in, under which number, how far it is, its receipts.
create view delivery.pub_incoming as
  select d.incoming_id, d.number, d.document_id, d.organisation_id, d.part, d.state, d.step, d.sent_at,
         x.document_number, x.type, x.title, x.issuer_id, x.signed_on, x.pages, x.content_sha256, x.pdf_file_id,
         r.year, r.serial, r.registered_by, r.registered_at, e.how as ending
  from delivery.delivery d join delivery.dispatch x on x.document_id = d.document_id
  left join delivery.register r on r.incoming_id = d.incoming_id left join delivery.ending e on e.document_id = d.document_id;
create view delivery.pub_receipt as
  select incoming_id, document_id, state, person_id, post_id, note, audit_id, at from delivery.receipt;
