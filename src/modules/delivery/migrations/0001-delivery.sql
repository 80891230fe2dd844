create schema delivery;

-- What went out: one row for each official document, written when it was dispatched (核发).
create table delivery.dispatch (
  document_id     uuid primary key,                   -- its matter
  matter_number   text not null unique,
  document_number text not null unique,
  type            text not null,
  title           text not null,
  urgency         text check (urgency in ('urgent-most', 'urgent', 'level')),
  issuer_id       uuid not null references directory.organisation,   -- in whose name
  office_id       uuid not null references directory.organisation,   -- whose people send and follow it
  signed_on       date not null,
  content_sha256  text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_file_id     uuid not null,
  pages           int not null check (pages >= 1),
  words           tsvector not null default '',
  sent_by         uuid not null,
  sent_at         timestamptz not null,
  audit_id        uuid not null
);
create index dispatch_list on delivery.dispatch (office_id, sent_at desc, document_id);
create index dispatch_issuer on delivery.dispatch (issuer_id, sent_at desc, document_id);
create index dispatch_words on delivery.dispatch using gin (words);

-- How it came to hold no longer: 撤销 from the start, 废止 from a day, 替代 by another (党政机关公文处理工作条例 art. 34).
create table delivery.ending (
  document_id  uuid primary key references delivery.dispatch,
  how          text not null check (how in ('recalled', 'repealed', 'superseded')),
  starts_on    date not null,                         -- from this day it does not hold; of a recalled one: the day of its signature
  reason       text not null check (length(reason) between 5 and 500),
  successor_id uuid references delivery.dispatch,
  ended_by     uuid not null,
  ended_at     timestamptz not null,
  applied_at   timestamptz,                           -- when the document itself was marked; null while the day lies ahead
  check ((how = 'superseded') = (successor_id is not null)),
  check (successor_id <> document_id)
);
create index ending_ahead on delivery.ending (starts_on) where applied_at is null;

-- One for each organisation that gets it. `state` is the furthest of the receipts.
create table delivery.delivery (
  incoming_id     uuid primary key,                   -- the recipient's matter
  number          text not null unique,
  document_id     uuid not null references delivery.dispatch,
  organisation_id uuid not null references directory.organisation,
  part            text not null check (part in ('main', 'copy')),
  role            text not null check (role in ('office', 'handler', 'head')),   -- who takes in documents there
  state           text not null check (state in ('delivered', 'opened', 'signed', 'acted', 'closed', 'returned')),
  step            text not null,                      -- where it is inside the recipient organisation
  sign_by         timestamptz,
  rings           boolean not null,                   -- urgent, and not yet signed for
  nagged_at       timestamptz,
  redirected_from uuid references delivery.delivery,
  sent_at         timestamptz not null
);
-- a misdirected one that came back may be sent again
create unique index delivery_once on delivery.delivery (document_id, organisation_id) where state <> 'returned';
create index delivery_list on delivery.delivery (organisation_id, sent_at desc, incoming_id);
create index delivery_ringing on delivery.delivery (organisation_id, sent_at) where rings;
create index delivery_late on delivery.delivery (sign_by) where rings;

-- 回执: what happened to one delivery, when, by whom, by which act. Written once each, never changed: the recipient cannot deny, the
-- sender cannot claim.
create table delivery.receipt (
  incoming_id uuid not null references delivery.delivery,
  state       text not null check (state in ('delivered', 'opened', 'signed', 'acted', 'closed', 'returned')),
  document_id uuid not null references delivery.dispatch,
  position    bigint generated always as identity,
  person_id   uuid not null,
  post_id     uuid,
  note        text,                                   -- what was done, or why it came back
  audit_id    uuid not null,
  at          timestamptz not null,
  primary key (incoming_id, state),
  check (state not in ('acted', 'returned') or length(note) >= 2)
);
create index receipt_document on delivery.receipt (document_id, position);

-- 催办: once an hour at most for each recipient.
create table delivery.nag (
  incoming_id uuid not null references delivery.delivery,
  at          timestamptz not null,
  nagged_by   uuid not null,
  primary key (incoming_id, at)
);

-- Who else was told that an urgent one was not signed for in time.
create table delivery.escalation (
  incoming_id uuid not null references delivery.delivery,
  level       int not null check (level in (1, 2)),   -- 1: substitutes and heads of the recipient; 2: the sender
  told        uuid[] not null,
  at          timestamptz not null,
  primary key (incoming_id, level)
);

create function delivery.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger receipt_stays before update or delete on delivery.receipt for each row execute function delivery.refuse_change();
create trigger nag_stays before update or delete on delivery.nag for each row execute function delivery.refuse_change();
create trigger escalation_stays before update or delete on delivery.escalation for each row execute function delivery.refuse_change();

-- Receipts follow each other: nobody signs for what was not opened, acts on what was not signed for, closes what nobody has signed for.
create function delivery.check_receipt() returns trigger language plpgsql as $$
declare before text := case new.state when 'opened' then 'delivered' when 'signed' then 'opened' when 'acted' then 'signed'
  when 'closed' then 'signed' when 'returned' then 'opened' end;
begin
  if before is not null and not exists (
      select 1 from delivery.receipt r where r.incoming_id = new.incoming_id and r.state = before and r.at <= new.at) then
    raise exception '% comes after %', new.state, before using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger receipt_follows before insert on delivery.receipt for each row execute function delivery.check_receipt();

create function delivery.check_nag() returns trigger language plpgsql as $$
begin
  if exists (select 1 from delivery.nag n where n.incoming_id = new.incoming_id and n.at > new.at - interval '1 hour') then
    raise exception 'once an hour at most' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger nag_is_seldom before insert on delivery.nag for each row execute function delivery.check_nag();

-- What others may know: follow-up, archives, savings.
create view delivery.pub_delivery as
  select d.incoming_id, d.number, d.document_id, d.organisation_id, d.part, d.state, d.sent_at,
         (select r.at from delivery.receipt r where r.incoming_id = d.incoming_id and r.state = 'signed') as signed_at,
         (select r.at from delivery.receipt r where r.incoming_id = d.incoming_id and r.state = 'acted') as acted_at
  from delivery.delivery d;
create view delivery.pub_dispatch as
  select document_id, matter_number, document_number, type, title, urgency, issuer_id, office_id, signed_on, pages, sent_at
  from delivery.dispatch;
