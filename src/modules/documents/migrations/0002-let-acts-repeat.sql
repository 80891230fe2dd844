-- A document may be reviewed or re-checked more than once in one round, as after its number was voided: each act is a row of its own.
alter table documents.review drop constraint review_pkey;
alter table documents.review add column id uuid primary key default gen_random_uuid();
create index review_document on documents.review (document_id, reviewed_at);
alter table documents.recheck drop constraint recheck_pkey;
alter table documents.recheck add column id uuid primary key default gen_random_uuid();
create index recheck_document on documents.recheck (document_id, checked_at);
