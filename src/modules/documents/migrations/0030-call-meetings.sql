-- A meeting that a document calls, for those who count what is demanded of whom. Once signed the elements are what was frozen.
alter table documents.document add column meeting jsonb generated always as (elements -> 'meeting') stored;

create or replace view documents.pub_document as
  select matter_id, number, office_id, issuer_id, state, type, title, signed_on, content_sha256, document_number, pages, ready_at, words,
         meeting
  from documents.document;
