-- By what a document is found, and by whom: one row a document, kept in the transaction of every change. Two statements of one index
-- answer a search: `words` are pairs of characters of title, number, text and attachments; `marks` are everything else that is asked for,
-- those who may find it included, so that no row of others is ever read. See decision 0088.
create table documents.search (
  document_id     uuid primary key references documents.document,
  number          text not null unique,               -- of the matter
  state           text not null,
  type            text not null,
  title           text not null,
  document_number text,
  issuer_id       uuid not null,
  signed_on       date,
  dated           date not null,                      -- 成文日期; before it is signed the day it was begun (UTC)
  body            text not null default '',           -- what is shown around the words that were found
  words           tsvector not null default '',       -- without places: what is more than a pair is looked for in `body`
  file_words      tsvector not null default '',       -- of its attachments, with places
  marks           tsvector not null default '',
  stale_since     timestamptz                         -- words have still to be read: an older installation, files not opened yet
) with (toast_tuple_target = 128);                    -- the long columns lie apart: what lists read stays narrow
alter table documents.search alter column title set storage main;
alter table documents.search alter column document_number set storage main;
create index search_words on documents.search using gin (words, marks);
create index search_stale on documents.search (stale_since) where stale_since is not null;

-- Organisations that may find a document, newest first. The nil id stands for everybody who works with documents.
create table documents.reader (
  organisation_id uuid not null,
  document_id     uuid not null references documents.document,
  works           boolean not null,                   -- drafts, is asked, signs: reads the document's own matter
  received        boolean not null,                   -- it was delivered there
  dated           date not null,
  primary key (organisation_id, document_id)
);
create index reader_list on documents.reader (organisation_id, dated desc, document_id desc);
create index reader_document on documents.reader (document_id);

-- Pairs of characters of the word of a number, its year and its serial: 云政发〔2026〕12号 → n:云政 n:政发 n:发 ny:2026 ns:12
create function documents.number_marks(number text) returns setof text language sql immutable as $$
  with parts as (select regexp_match(number, '^(.+)〔([0-9]+)〕([0-9]+)号$') as p)
  select 'n:' || substr(lower(p[1]), at, 2) from parts, generate_series(1, length(p[1])) at
  union all select 'ny:' || p[2] from parts where p is not null
  union all select 'ns:' || p[3] from parts where p is not null
$$;

-- w: works on it, r: received it, open; t: type, s: state, i: issuer, o: office, m: addressed; d: drafted, g: signed, k: kept by the office,
-- p: signatory named on the page of an upward document.
create function documents.marks_of(d documents.document) returns tsvector language sql stable as $$
  select array_to_tsvector(array(
    select 't:' || d.type union select 's:' || d.state union select 'i:' || d.issuer_id union select 'o:' || d.office_id
    union select 'i:' || x from jsonb_array_elements_text(d.elements->'joint') x
    union select case when organisation_id = '00000000-0000-0000-0000-000000000000' then 'open' else 'w:' || organisation_id end
      from documents.reader where document_id = d.matter_id and works
    union select 'r:' || organisation_id from documents.reader where document_id = d.matter_id and received
    union select 'm:' || organisation_id from documents.recipient where document_id = d.matter_id
    union select 'd:' || d.drafted_by union select 'd:' || d.saved_by
    union select 'd:' || saved_by from documents.version where document_id = d.matter_id
    union select 'd:' || person_id from documents.co_writer where document_id = d.matter_id
    union select 'g:' || signed_by from documents.signature where document_id = d.matter_id and verdict = 'signed'
    union select 'p:' || signed_by from documents.signature
      where document_id = d.matter_id and verdict = 'signed' and d.elements->>'direction' = 'up'
    union select 'k:' || reviewed_by from documents.review where document_id = d.matter_id
    union select 'k:' || checked_by from documents.recheck where document_id = d.matter_id
    union select 'k:' || registered_by from documents.register where document_id = d.matter_id
    union select documents.number_marks(d.document_number)))
$$;

create function documents.refresh_search(the_document uuid) returns void language plpgsql as $$
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
  -- recalled is void from the start; what was repealed or superseded held once, and may be looked up
  if d.state in ('dispatched', 'repealed', 'superseded') and d.elements->'disclosure'->>'decision' = 'open' then
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

create function documents.search_follows_document() returns trigger language plpgsql as $$
begin
  perform documents.refresh_search(new.matter_id);
  return null;
end $$;
create trigger search_follows after insert or update on documents.document
  for each row execute function documents.search_follows_document();

create function documents.search_follows() returns trigger language plpgsql as $$
begin
  perform documents.refresh_search(new.document_id);
  return null;
end $$;
create trigger search_follows after insert on documents.consultation for each row execute function documents.search_follows();
create trigger search_follows after insert on documents.review for each row execute function documents.search_follows();
create trigger search_follows after insert on documents.recheck for each row execute function documents.search_follows();
create trigger search_follows after insert on documents.register for each row execute function documents.search_follows();
create trigger search_follows after insert or update on documents.signature for each row execute function documents.search_follows();
create trigger search_follows after insert on documents.co_writer for each row execute function documents.search_follows();

create function documents.search_follows_recipients() returns trigger language plpgsql as $$
begin
  perform documents.refresh_search(document_id) from (select distinct document_id from changed) c;
  return null;
end $$;
create trigger search_follows_added after insert on documents.recipient referencing new table as changed
  for each statement execute function documents.search_follows_recipients();
create trigger search_follows_removed after delete on documents.recipient referencing old table as changed
  for each statement execute function documents.search_follows_recipients();

-- What stands in files, one after the other, as far as one value holds (1 MB).
create function documents.words_of_files(ids uuid[]) returns tsvector language plpgsql stable as $$
declare
  joined tsvector := '';
  one tsvector;
begin
  for one in select w.words from files.pub_words w where w.file_id = any(ids) and w.words is not null order by w.file_id loop
    begin
      joined := joined || one;
    exception when program_limit_exceeded then return joined;
    end;
  end loop;
  return joined;
end $$;

select documents.refresh_search(matter_id) from documents.document;

create view documents.pub_search as
  select document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, body, words, file_words, marks, stale_since
  from documents.search;
create view documents.pub_reader as select organisation_id, document_id, works, received, dated from documents.reader;

-- Lists by one index each: what an office has on its hands, what it issued; words are looked for in the table above.
create index document_hand on documents.document (office_id, touched_at desc, matter_id desc) where ready_at is null and state <> 'withdrawn';
create index document_office_issued on documents.document (office_id, ready_at desc, matter_id desc) where ready_at is not null;
drop index documents.document_issued;
create index document_issued on documents.document (issuer_id, ready_at desc, matter_id desc) where ready_at is not null;

-- What was looked for on the document itself is looked for there now.
drop view documents.pub_document;
alter table documents.document drop column words;
create view documents.pub_document as
  select matter_id, number, office_id, issuer_id, state, type, title, signed_on, content_sha256, document_number, pages, ready_at, meeting
  from documents.document;
