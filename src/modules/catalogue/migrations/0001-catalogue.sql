create schema catalogue;

-- One run of the importer, with what it accepted although it was not right.
create table catalogue.import (
  id          uuid primary key default gen_random_uuid(),
  source      jsonb not null check (source->>'zh' <> '' and source->>'en' <> ''),
  licence     text not null check (licence <> ''),
  -- added, changed, unchanged
  counts      jsonb not null,
  -- finding -> how many rows carry it, with a few examples
  findings    jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null
);

create table catalogue.item (
  id              uuid primary key default gen_random_uuid(),
  -- Opaque: 147 of 1135 real codes fit no published pattern. Findings are shown, nothing is refused.
  code            text not null unique check (length(code) between 1 and 64),
  name            jsonb not null check (name->>'zh' <> '' and name->>'en' <> ''),
  type            text not null check (type in ('01','02','03','04','05','06','07','08','09','10','20')),
  -- The main item of which this is one situation (主项名称), as it came.
  family          text,
  -- The office as the source names it, and the organisation of the directory found for it.
  office          text not null check (office <> ''),
  organisation_id uuid references directory.organisation,
  -- Where it can be handed in.
  levels          text[] not null check (levels <@ array['state','province','city','county','township','village']),
  -- Proposed by key words on import, stated by the guide once there is one.
  topics          text[] not null default '{}',
  life_events     text[] not null default '{}',
  serves          text[] not null default '{}',
  findings        text[] not null default '{}',
  import_id       uuid references catalogue.import,
  imported_at     timestamptz not null,
  -- Bigrams: name A, other words B, summary C, code and office D.
  words           tsvector not null
);
create index on catalogue.item using gin (words);
create index on catalogue.item (organisation_id);
create index on catalogue.item (import_id);

-- An item that is not to be had for the moment (task_state 2 暂停): applications are not taken while a row is open.
create table catalogue.suspension (
  id           uuid primary key default gen_random_uuid(),
  item_id      uuid not null references catalogue.item,
  reason       jsonb not null check (reason->>'zh' <> '' and reason->>'en' <> ''),
  suspended_by uuid not null,
  suspended_at timestamptz not null,
  lifted_by    uuid,
  lifted_at    timestamptz check (lifted_at >= suspended_at),
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index suspension_open on catalogue.suspension (item_id) where lifted_at is null;

create table catalogue.guide_version (
  id           uuid primary key default gen_random_uuid(),
  item_id      uuid not null references catalogue.item,
  version      int not null check (version > 0),
  content      jsonb not null,
  -- The process as read from the guide's BPMN; written when the guide is published.
  process      jsonb,
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from),
  drafted_by   uuid not null,
  drafted_at   timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  unique (item_id, version),
  check ((published_by is null) = (published_at is null)),
  check ((process is null) = (published_at is null))
);
-- One draft at a time.
create unique index guide_version_draft on catalogue.guide_version (item_id) where published_at is null;
create index on catalogue.guide_version (item_id, valid_from desc, version desc) where published_at is not null;

-- What cases must not go beyond, one row a thing, so that the database itself can compare.
create table catalogue.guide_material (
  guide_version_id uuid not null references catalogue.guide_version,
  code             text not null,
  necessity        text not null check (necessity in ('required', 'optional', 'may-follow')),
  position         int not null,
  primary key (guide_version_id, code)
);
create table catalogue.guide_field (
  guide_version_id uuid not null references catalogue.guide_version,
  -- Name in the form; a column of a table is 'table.column'.
  name             text not null,
  material         text,
  position         int not null,
  primary key (guide_version_id, name),
  foreign key (guide_version_id, material) references catalogue.guide_material (guide_version_id, code)
);
create table catalogue.guide_fee (
  guide_version_id uuid not null references catalogue.guide_version,
  code             text not null,
  amount_fen       bigint check (amount_fen >= 0),
  primary key (guide_version_id, code)
);
create table catalogue.guide_stop_ground (
  guide_version_id uuid not null references catalogue.guide_version,
  code             text not null,
  max_working_days int check (max_working_days > 0),
  primary key (guide_version_id, code)
);
create table catalogue.guide_outcome (
  guide_version_id uuid not null references catalogue.guide_version,
  code             text not null,
  kind             text not null check (kind in ('grant', 'refuse')),
  primary key (guide_version_id, code)
);
create table catalogue.guide_ground (
  guide_version_id uuid not null references catalogue.guide_version,
  outcome          text not null,
  code             text not null,
  primary key (guide_version_id, outcome, code),
  foreign key (guide_version_id, outcome) references catalogue.guide_outcome (guide_version_id, code)
);
create table catalogue.guide_task (
  guide_version_id uuid not null references catalogue.guide_version,
  -- Id of the user task in the process.
  node             text not null,
  primary key (guide_version_id, node)
);

-- A published version never changes: open matters keep theirs, and receipts point at it.
create function catalogue.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published guide version does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guide_version_immutable before update or delete on catalogue.guide_version
  for each row execute function catalogue.refuse_change_of_published();

create function catalogue.refuse_change_of_parts() returns trigger language plpgsql as $$
declare
  versions uuid[] := case tg_op when 'INSERT' then array[new.guide_version_id]
                                when 'DELETE' then array[old.guide_version_id]
                                else array[old.guide_version_id, new.guide_version_id] end;
begin
  if exists (select from catalogue.guide_version where id = any (versions) and published_at is not null) then
    raise exception 'a published guide version does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function catalogue.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'published guide versions are not emptied' using errcode = 'restrict_violation';
end $$;

do $$
declare part text;
begin
  foreach part in array array['guide_material', 'guide_field', 'guide_fee', 'guide_stop_ground', 'guide_outcome', 'guide_ground', 'guide_task'] loop
    execute format('create trigger %s_immutable before insert or update or delete on catalogue.%I
      for each row execute function catalogue.refuse_change_of_parts()', part, part);
    execute format('create trigger %s_kept before truncate on catalogue.%I
      for each statement execute function catalogue.refuse_truncate()', part, part);
  end loop;
end $$;
create trigger guide_version_kept before truncate on catalogue.guide_version
  for each statement execute function catalogue.refuse_truncate();

-- What other modules may join.
create view catalogue.pub_item as
  select i.id, i.code, i.name, i.type, i.organisation_id, s.id is not null as suspended
    from catalogue.item i left join catalogue.suspension s on s.item_id = i.id and s.lifted_at is null;
create view catalogue.pub_guide_version as
  select id, item_id, version, content->>'matterKind' as matter_kind, valid_from, valid_to, published_at,
         content->'times'->'promised'->>'rule' as promised_rule, content->'times'->'statutory'->>'rule' as statutory_rule,
         (content->'correction'->>'workingDays')::int as correction_working_days
    from catalogue.guide_version where published_at is not null;
create view catalogue.pub_guide_material as
  select m.* from catalogue.guide_material m join catalogue.guide_version v on v.id = m.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_field as
  select f.* from catalogue.guide_field f join catalogue.guide_version v on v.id = f.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_fee as
  select f.* from catalogue.guide_fee f join catalogue.guide_version v on v.id = f.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_stop_ground as
  select g.* from catalogue.guide_stop_ground g join catalogue.guide_version v on v.id = g.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_outcome as
  select o.* from catalogue.guide_outcome o join catalogue.guide_version v on v.id = o.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_ground as
  select g.* from catalogue.guide_ground g join catalogue.guide_version v on v.id = g.guide_version_id and v.published_at is not null;
create view catalogue.pub_guide_task as
  select k.* from catalogue.guide_task k join catalogue.guide_version v on v.id = k.guide_version_id and v.published_at is not null;
