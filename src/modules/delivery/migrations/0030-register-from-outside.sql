-- What came from outside the district, on paper or through another exchange: registered by hand by whoever got it, with its scan
-- (党政机关公文处理工作条例 art. 24). One row for each matter: its delivery has the matter itself as its document.
create table delivery.outside_source (
  incoming_id     uuid primary key,
  organisation_id uuid not null references directory.organisation,
  issuer          text not null check (length(issuer) between 2 and 120),
  document_number text check (length(document_number) between 2 and 60),         -- some have none
  type            text not null,
  title           text not null check (length(title) between 2 and 200),
  dated_on        date not null,
  urgency         text check (urgency in ('urgent-most', 'urgent', 'level')),
  received_on     date not null,
  way             text not null check (way in ('exchange', 'post', 'messenger', 'other-system', 'other')),
  pages           int not null check (pages between 1 and 9999),
  copies          int not null check (copies between 1 and 999),
  asks_answer     boolean not null,
  answer_by       date,
  content         text not null,                                                  -- all of this and the digests of the scans
  content_sha256  text not null,
  pdf_file_id     uuid not null,                                                  -- the first scan, a picture perhaps
  words           tsvector not null default '',
  issuer_key      text not null,                                                  -- as it is compared: without spaces, one kind of brackets
  same_key        text not null,                                                  -- number, or where there is none day and title
  is_returned     boolean not null default false,
  registered_by   uuid not null,
  registered_at   timestamptz not null,
  audit_id        uuid not null,
  check (answer_by is null or asks_answer),
  check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
-- registered once; one that went back may come again
create unique index outside_once on delivery.outside_source (organisation_id, issuer_key, same_key) where not is_returned;
-- An id made of words: a uuid of the eighth version (RFC 9562).
create function delivery.id_of(words text) returns uuid language sql immutable strict as $$
  select overlay(overlay(md5(words) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid
$$;
-- who counts asks for a time, and for the name of an issuer
create index outside_received on delivery.outside_source (((received_on + time '12:00') at time zone 'UTC'));
create index outside_issuer on delivery.outside_source (delivery.id_of('issuer ' || issuer_key));
create index outside_words on delivery.outside_source using gin (words);

create function delivery.keep_outside() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.is_returned or (to_jsonb(new) - 'is_returned') is distinct from (to_jsonb(old) - 'is_returned') then
    raise exception 'what was registered stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger outside_stays before update or delete on delivery.outside_source for each row execute function delivery.keep_outside();

-- How and when it was answered, or sent back to where it came from; the receipt of the same state says by whom, and what was said.
create table delivery.outside_reply (
  incoming_id     uuid not null references delivery.outside_source,
  state           text not null check (state in ('acted', 'returned')),
  way             text not null check (way in ('exchange', 'post', 'messenger', 'other-system', 'other')),
  sent_on         date not null,
  document_id     uuid,                               -- the own document that answers it
  document_number text,
  at              timestamptz not null,
  primary key (incoming_id, state),
  check ((document_id is null) = (document_number is null)),
  check (document_id is null or state = 'acted')
);
create trigger reply_stays before update or delete on delivery.outside_reply for each row execute function delivery.refuse_change();

-- A delivery has one of two sources: a document that went out here, or one that came from outside.
alter table delivery.delivery drop constraint delivery_document_id_fkey;
alter table delivery.receipt drop constraint receipt_document_id_fkey;
create function delivery.check_source() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from delivery.dispatch where document_id = new.document_id)
     and not exists (select 1 from delivery.outside_source s
       where s.incoming_id = new.incoming_id and new.document_id = new.incoming_id and s.organisation_id = new.organisation_id) then
    raise exception 'a delivery is of something that was dispatched or registered' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger source_is_known before insert or update of document_id, organisation_id on delivery.delivery
  for each row execute function delivery.check_source();

create view delivery.source as
  select document_id, document_number, type, title, urgency, issuer_id, null::text as issuer_words, signed_on, pages, content_sha256, pdf_file_id, words
  from delivery.dispatch
  union all
  select incoming_id, document_number, type, title, urgency, null, issuer, dated_on, pages, content_sha256, pdf_file_id, words
  from delivery.outside_source;

-- As before; of what came from outside the issuer is words.
create or replace view delivery.pub_incoming as
  select d.incoming_id, d.number, d.document_id, d.organisation_id, d.part, d.state, d.step, d.sent_at,
         x.document_number, x.type, x.title, x.issuer_id, x.signed_on, x.pages, x.content_sha256, x.pdf_file_id,
         r.year, r.serial, r.registered_by, r.registered_at, e.how as ending, x.issuer_words
  from delivery.delivery d join delivery.source x on x.document_id = d.document_id
  left join delivery.register r on r.incoming_id = d.incoming_id left join delivery.ending e on e.document_id = d.document_id;

-- What came from outside, for who counts and keeps. The same issuer, and the same document of it, have one id at all who got it. It came in
-- on a day: noon in UTC is that day in any zone of ours.
create view delivery.pub_outside as
  select s.incoming_id, s.organisation_id, delivery.id_of('issuer ' || s.issuer_key) as issuer_id, s.issuer,
         delivery.id_of(s.issuer_key || ' ' || s.same_key) as item,
         (s.received_on + time '12:00') at time zone 'UTC' as received_at, s.pages, s.asks_answer, s.is_returned, s.content
  from delivery.outside_source s;
