-- As before; but a document of whose matter it was decided since that the public may not know of it is open to nobody any more.
create or replace function documents.refresh_search(the_document uuid) returns void language plpgsql as $$
declare
  d documents.document;
  day date;
  everybody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  select * into d from documents.document where matter_id = the_document;
  if d.matter_id is null then return; end if;
  day := coalesce(d.signed_on, (d.started_at at time zone 'UTC')::date);
  insert into documents.reader (organisation_id, document_id, works, received, dated)
    select o, the_document, true, false, day from (
      select d.office_id union select organisation_id from documents.consultation where document_id = the_document
      union select organisation_id from documents.signature where document_id = the_document) as x(o)
    on conflict (organisation_id, document_id) do update set works = true where not reader.works;
  -- recalled is void from the start; what was repealed or superseded held once, and may be looked up. What its signer did not open
  -- nobody opens afterwards
  if d.state in ('dispatched', 'repealed', 'superseded') and d.elements->'disclosure'->>'decision' = 'open'
     and not exists (select 1 from docket.pub_disclosure x where x.matter_id = the_document and x.disclosure <> 'open') then
    insert into documents.reader values (everybody, the_document, true, false, day) on conflict do nothing;
  else
    delete from documents.reader where organisation_id = everybody and document_id = the_document;
  end if;
  update documents.reader set dated = day where document_id = the_document and dated <> day;
  insert into documents.search as s (document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, marks, stale_since)
    values (the_document, d.number, d.state, d.type, d.title, d.document_number, d.issuer_id, d.signed_on, day, documents.marks_of(d), now())
    on conflict (document_id) do update set state = excluded.state, type = excluded.type, title = excluded.title,
      document_number = excluded.document_number, issuer_id = excluded.issuer_id, signed_on = excluded.signed_on, dated = excluded.dated,
      marks = excluded.marks
    where (s.state, s.type, s.title, s.document_number, s.issuer_id, s.signed_on, s.dated, s.marks) is distinct from
      (excluded.state, excluded.type, excluded.title, excluded.document_number, excluded.issuer_id, excluded.signed_on, excluded.dated,
       excluded.marks);
end $$;

select documents.refresh_search(r.document_id)
from documents.reader r join docket.pub_disclosure x on x.matter_id = r.document_id
where r.organisation_id = '00000000-0000-0000-0000-000000000000' and x.disclosure <> 'open';
