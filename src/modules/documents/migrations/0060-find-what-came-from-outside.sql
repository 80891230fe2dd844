-- What came from outside the district is found beside our own documents: of it there is no document here, and its issuer is words.
alter table documents.search drop constraint search_document_id_fkey;
alter table documents.reader drop constraint reader_document_id_fkey;
alter table documents.search alter column issuer_id drop not null,
  add column issuer_words text,
  add check ((issuer_id is null) = (issuer_words is not null)),
  add check ((state = 'outside') = (issuer_id is null));

create or replace view documents.pub_search as
  select document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, body, words, file_words, marks, stale_since,
         issuer_words
  from documents.search;
