-- What an office is to file: what it signed in a year, and what is on its way.
create index document_office_signed on documents.document (office_id, signed_on);
create index document_unfinished on documents.document (office_id, started_at)
  where state not in ('dispatched', 'recalled', 'repealed', 'superseded', 'withdrawn');
