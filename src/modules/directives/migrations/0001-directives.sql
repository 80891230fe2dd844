create schema directives;

-- 督办事项: one for each obliged organisation and clause of a document, and for each period of what comes round again.
create table directives.obligation (
  matter_id       uuid primary key,
  number          text not null unique,
  document_id     uuid not null,
  document_matter text not null,                    -- number of the document's matter
  document_number text not null,                    -- 发文字号
  document_title  text not null,
  ordinal         int not null check (ordinal >= 1), -- as in documents.obligation
  clause          text not null,
  what            text not null,
  issuer_id       uuid not null references directory.organisation,
  office_id       uuid not null references directory.organisation,
  demander_id     uuid not null references directory.organisation, -- accepts or returns what is reported
  organisation_id uuid not null references directory.organisation, -- who is obliged
  parent_id       uuid references directives.obligation,           -- what it was broken down from
  lineage         uuid[] not null,                  -- obliged organisations from the top down to this one
  evidence        text not null check (evidence in ('figure', 'file', 'operation', 'words')),
  unit            text,
  recurring       text check (recurring in ('monthly', 'quarterly', 'yearly')),
  period          int not null default 1 check (period >= 1),
  first_due       date not null,                    -- due day of the first period; later ones are counted from it
  due_day         date not null,                    -- of this period, without extensions: those are the clock's
  clock_id        uuid not null,
  state           text not null check (state in ('open', 'reported', 'done', 'ended')),
  opened_at       timestamptz not null,
  begun_at        timestamptz,                      -- first report, or first breaking down
  reported_at     timestamptz,                      -- of the report that waits or was accepted
  stopped_at      timestamptz,                      -- the document holds no longer: no further period opens
  unique (matter_id, evidence),
  check (lineage[cardinality(lineage)] = organisation_id),
  check ((parent_id is null) = (cardinality(lineage) = 1)),
  check (parent_id is null or organisation_id <> demander_id),
  check (parent_id is null or recurring is null),   -- each period is broken down anew
  check (period = 1 or recurring is not null),
  check (state not in ('reported', 'done') or (reported_at is not null and begun_at is not null))
);
create unique index obligation_once on directives.obligation (document_id, ordinal, organisation_id, period) where parent_id is null;
create unique index obligation_child on directives.obligation (parent_id, organisation_id) where parent_id is not null;
create index obligation_of on directives.obligation (organisation_id, state);
create index obligation_demanded on directives.obligation (demander_id, state);
create index obligation_coming on directives.obligation (due_day) where recurring is not null and stopped_at is null;

-- What was reported, with the evidence that the document asks for. Evidence that the system has is linked, never copied.
create table directives.report (
  obligation_id uuid not null,
  ordinal       int not null check (ordinal >= 1),
  evidence      text not null,
  words         text not null,
  figure        numeric(18, 4),
  linked        text,                               -- number of the matter that shows it
  linked_stage  jsonb,                              -- how far that matter was
  files         int not null check (files >= 0),
  reported_by   uuid not null,
  reported_at   timestamptz not null,
  verdict       text check (verdict in ('accepted', 'returned')),
  reasons       text,
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (obligation_id, ordinal),
  foreign key (obligation_id, evidence) references directives.obligation (matter_id, evidence),
  check (evidence <> 'figure' or figure is not null),
  check (evidence <> 'operation' or linked is not null),
  check (evidence <> 'file' or files > 0),
  check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null)),
  check (verdict is distinct from 'returned' or reasons is not null),
  check (decided_by <> reported_by)
);
create unique index report_open on directives.report (obligation_id) where verdict is null;

-- 延期: asked for before the day on which it is due, never on it or after.
create table directives.extension (
  obligation_id uuid not null references directives.obligation,
  ordinal       int not null check (ordinal >= 1),
  amount        int not null check (amount >= 1),   -- in the unit of the clock's rule
  reason        text not null,
  due_day       date not null,                      -- when it was asked
  asked_on      date not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  verdict       text check (verdict in ('granted', 'refused')),
  answer        text,
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (obligation_id, ordinal),
  check (asked_on < due_day),
  check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null)),
  check (decided_by <> asked_by)
);
create unique index extension_open on directives.extension (obligation_id) where verdict is null;

-- What was said and decided stays.
create function directives.keep_decided() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.verdict is not null then
    raise exception '% is never changed after its decision', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger report_stays before update or delete on directives.report for each row execute function directives.keep_decided();
create trigger extension_stays before update or delete on directives.extension for each row execute function directives.keep_decided();

create view directives.pub_obligation as
  select matter_id, number, document_id, ordinal, clause, demander_id, organisation_id, parent_id, period, state, due_day, clock_id,
         opened_at, begun_at, reported_at
  from directives.obligation;
