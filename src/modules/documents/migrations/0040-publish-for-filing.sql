-- What the archive and the register books read of documents: every number that was given, who signed, and what was sealed.
create view documents.pub_filing as
  select d.matter_id, d.number, d.office_id, d.issuer_id, d.state, d.type, d.title, d.document_number, d.signed_on, d.pages,
         d.content_sha256, d.pdf_file_id, d.started_at
  from documents.document d;
create view documents.pub_signer as
  select s.document_id, s.organisation_id, s.signer_name, s.signed_on
  from documents.signature s
  where s.verdict = 'signed' and s.round = (select max(t.round) from documents.signature t where t.document_id = s.document_id);
create view documents.pub_register as
  select r.series_id, s.word, r.year, r.serial, r.text, r.title, r.document_id, d.number as matter_number, d.office_id, d.issuer_id,
         d.signed_on, d.pages, r.registered_by, r.registered_at, r.voided_at, r.void_reason
  from documents.register r join documents.series s on s.id = r.series_id join documents.document d on d.matter_id = r.document_id;
create view documents.pub_recipient as select document_id, part, organisation_id from documents.recipient;
create index signature_organisation on documents.signature (organisation_id, document_id);
