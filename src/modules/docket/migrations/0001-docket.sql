create schema docket;

-- Last serial given for an organisation, day and kind: numbers are never reused.
create table docket.serial (
  organisation_number text not null check (organisation_number ~ '^[0-9A-Z]{4}$'),
  day                 date not null,
  kind                text not null check (kind ~ '^[A-Z0-9]{2}$'),
  last                int not null check (last between 1 and 999999),
  primary key (organisation_number, day, kind)
);

create table docket.matter (
  id                     uuid primary key default gen_random_uuid(),
  number                 text not null unique check (length(number) = 27),
  kind                   text not null,             -- which module's matter: 'case', later 'document', 'letter' …
  title                  jsonb not null,            -- Text
  subject_id             text not null,             -- what it is about, in the kind's own words: the code of a service item
  organisation_id        uuid not null,             -- in whose name it is handled; stands in the number
  holder_organisation_id uuid,                      -- null while the applicant holds it
  holder_post_id         uuid,
  state                  text not null check (state in ('draft', 'open', 'closed', 'archived')),
  stage                  text not null,             -- code of the kind
  stage_text             jsonb not null,            -- Text
  clock_id               uuid,                      -- the clock that counts now
  due_at                 timestamptz,               -- copied from that clock in the same transaction, for ordering lists
  provisional            boolean not null default false,
  clock_state            text check (clock_state in ('running', 'stopped', 'finished')),
  card                   text check (card in ('blue', 'yellow', 'red')),
  disclosure             text not null check (disclosure in ('open', 'on-request', 'withheld')),
  disclosure_ground      jsonb,                     -- Text; what is not open needs one
  disclosure_until       date,                      -- withholding ends
  disclosed_by           uuid,
  opened_by              uuid not null,
  opened_at              timestamptz not null,
  closed_at              timestamptz,
  archived_at            timestamptz,
  words                  tsvector not null default '',
  check (disclosure = 'open' or (disclosure_ground is not null and disclosure_until is not null))
);
create index matter_holder on docket.matter (holder_organisation_id, coalesce(due_at, 'infinity'), id) where state = 'open';
create index matter_open on docket.matter (coalesce(due_at, 'infinity'), id) where state = 'open';
create index matter_words on docket.matter using gin (words);
create index matter_clock on docket.matter (clock_id);

-- Whose matter it is. A name is not kept here: it is read from the directory, where it is protected.
create table docket.party (
  matter_id uuid not null references docket.matter,
  person_id uuid not null,
  part      text not null check (part in ('applicant', 'agent')),
  opened_at timestamptz not null,
  primary key (matter_id, person_id)
);
create index party_person on docket.party (person_id, opened_at desc, matter_id);

-- Organisations that have had a part in it and may therefore read it.
create table docket.involvement (
  organisation_id uuid not null,
  matter_id       uuid not null references docket.matter,
  opened_at       timestamptz not null,
  since           timestamptz not null,
  primary key (organisation_id, matter_id)
);
create index involvement_matter on docket.involvement (matter_id);
create index involvement_list on docket.involvement (organisation_id, opened_at desc, matter_id);

-- What happened, in plain words. Each step points at the audit row, hence at the ledger leaf, of the act that made it.
create table docket.step (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null references docket.matter,
  ordinal         int not null,
  audit_id        uuid not null,
  kind            text not null,
  words           jsonb not null,
  note            text,                             -- words of the person who acted: an opinion, a reason
  visible         text not null check (visible in ('parties', 'staff')),
  organisation_id uuid,
  post_id         uuid,
  person_id       uuid not null,
  at              timestamptz not null,
  unique (matter_id, ordinal)
);

create table docket.work_item (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null references docket.matter,
  task            text not null,                    -- of the kind: 'intake', 'decision', a node of the process
  title           jsonb not null,
  href            text not null,                    -- the page on which it is done
  scope           text not null,                    -- whom it waits for: 'post:<id>', 'role:<organisation>:<role>', 'person:<id>'
  role            text,                             -- the role that the work asks for, whichever post it is given to
  organisation_id uuid,
  opened_at       timestamptz not null,
  due_at          timestamptz,
  closed_at       timestamptz,
  closed_by       uuid,
  outcome         text
);
create index work_item_waiting on docket.work_item (scope, coalesce(due_at, 'infinity'), id) where closed_at is null;
create index work_item_matter on docket.work_item (matter_id, opened_at);

create table docket.attachment (
  id         uuid primary key default gen_random_uuid(),
  matter_id  uuid not null references docket.matter,
  slot       text not null,                         -- what it is for: a material of the guide, 'notice' …
  file_id    uuid not null,
  added_by   uuid not null,
  added_at   timestamptz not null,
  removed_at timestamptz,
  removed_by uuid
);
create index attachment_matter on docket.attachment (matter_id, added_at);

-- When a card is shown: local figures, so configuration with a source.
create table docket.card_rule (
  code       text primary key,
  colour     text not null check (colour in ('blue', 'yellow', 'red')),
  "when"     text not null check ("when" in ('left', 'late')),
  days       int not null check (days >= 0),        -- 'left': at most so many working days remain; 'late': more than so many have passed
  words      jsonb not null,
  source     text not null,
  valid_from date not null,
  valid_to   date
);

-- Cards that were shown; a card is never taken back unseen.
create table docket.card (
  matter_id uuid not null references docket.matter,
  rule      text not null references docket.card_rule,
  colour    text not null,
  due_at    timestamptz not null,                   -- the due moment it was counted against
  raised_at timestamptz not null,
  holder_organisation_id uuid,
  primary key (matter_id, rule, due_at)
);

create function docket.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger step_is_append_only before update or delete on docket.step for each row execute function docket.refuse_change();
create trigger card_is_append_only before update or delete on docket.card for each row execute function docket.refuse_change();
create trigger serial_never_falls before delete on docket.serial for each row execute function docket.refuse_change();

create view docket.pub_matter as
  select id, number, kind, title, subject_id, organisation_id, holder_organisation_id, state, stage, stage_text,
         clock_id, due_at, provisional, clock_state, card, disclosure, opened_at, closed_at
  from docket.matter;
