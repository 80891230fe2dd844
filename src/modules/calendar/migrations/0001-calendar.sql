create schema calendar;

-- Which edition of the calendar is in force; a new id with every change, so that programs know when to read it again.
create table calendar.edition (
  one boolean primary key default true check (one),
  id  uuid not null default gen_random_uuid()
);
insert into calendar.edition default values;

-- A year whose holiday plan has been entered. A year without a row is reckoned provisionally.
create table calendar.year_plan (
  year       int primary key check (year between 2000 and 9998),
  source     jsonb not null check (source->>'zh' <> '' and source->>'en' is not null),
  entered_by uuid not null,
  entered_at timestamptz not null
);

-- Days that are not what their weekday says, or that have a name. The plan of a year may reach into the December before.
create table calendar.day_override (
  day        date primary key,
  kind       text not null check (kind in ('work', 'rest')),
  name       jsonb not null check (name->>'zh' is not null and name->>'en' is not null),
  plan_year  int not null references calendar.year_plan,
  entered_by uuid not null,
  entered_at timestamptz not null,
  check (extract(year from day) = plan_year or (extract(year from day) = plan_year - 1 and extract(month from day) = 12))
);
create index on calendar.day_override (plan_year, day);

create function calendar.renew_edition() returns trigger language plpgsql as $$
begin
  update calendar.edition set id = gen_random_uuid();
  return null;
end $$;
create trigger year_plan_renews_edition after insert or update or delete or truncate on calendar.year_plan
  for each statement execute function calendar.renew_edition();
create trigger day_override_renews_edition after insert or update or delete or truncate on calendar.day_override
  for each statement execute function calendar.renew_edition();

-- Versions of deadline rules. What a version says never changes; it can only be given a last day.
create table calendar.deadline_rule (
  id           uuid primary key default gen_random_uuid(),
  code         text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version      int not null check (version >= 1),
  name         jsonb not null,
  amount       int not null check (amount between 1 and 3650),
  unit         text not null check (unit in ('working-days', 'calendar-days', 'hours')),
  roll_forward jsonb,
  extension    jsonb,
  stop_grounds jsonb not null,
  legal_basis  jsonb not null check (legal_basis->>'zh' <> ''),
  mark         text not null check (mark in ('V', 'M', 'V-local')),
  source       text not null check (source <> ''),
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from - 1),
  entered_by   uuid not null,
  entered_at   timestamptz not null,
  unique (code, version),
  unique (code, valid_from),
  check (roll_forward is null or unit = 'calendar-days')
);
create function calendar.keep_rule() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_to') = (to_jsonb(old) - 'valid_to') then return new; end if;
  raise exception 'a version of a deadline rule never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger deadline_rule_never_changes before update or delete on calendar.deadline_rule
  for each row execute function calendar.keep_rule();

create table calendar.clock (
  id            uuid primary key default gen_random_uuid(),
  matter_id     uuid not null,
  -- On the ledger a recomputation stands under the number of the matter.
  matter_number text not null,
  -- What it times: 'statutory', 'promised', 'step' …, in the words of the docket.
  kind          text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  rule_id       uuid not null references calendar.deadline_rule,
  -- What was promised, in the unit of the rule; the store refuses more than the rule allows.
  amount        int not null check (amount >= 1),
  started_at    timestamptz not null
);
create index on calendar.clock (matter_id, started_at);

-- The history of a clock. Nothing resets it: rows are added, never changed.
create table calendar.clock_event (
  clock_id uuid not null references calendar.clock,
  ordinal  int not null check (ordinal >= 1),
  kind     text not null check (kind in ('started', 'stopped', 'resumed', 'extended', 'transferred', 'finished')),
  at       timestamptz(3) not null,
  detail   jsonb not null,
  -- The audit row, hence the ledger leaf, of the act that made it.
  audit_id uuid not null,
  primary key (clock_id, ordinal),
  check ((kind = 'started') = (ordinal = 1))
);
create unique index clock_event_finished_once on calendar.clock_event (clock_id) where kind = 'finished';

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger clock_event_is_append_only before update or delete on calendar.clock_event
  for each row execute function calendar.refuse_change();
create trigger clock_event_is_kept before truncate on calendar.clock_event
  for each statement execute function calendar.refuse_change();
create trigger clock_is_append_only before update or delete on calendar.clock
  for each row execute function calendar.refuse_change();

-- What lists need of each clock, derived from its events in the transaction that adds them; can be made anew at any time.
create table calendar.due (
  clock_id    uuid primary key references calendar.clock,
  state       text not null check (state in ('running', 'stopped', 'finished')),
  -- Null while the clock stands still without a limit: then no day can be told.
  due_day     date,
  due_at      timestamptz(3),
  provisional boolean not null,
  -- When a stop with a limit ends by itself; from then on `state` 'stopped' means running.
  lapses_at   timestamptz(3),
  holder      text not null,
  late        boolean not null,           -- of a finished clock, and of one stopped when late; others: compare due_at with now
  finished_at timestamptz(3),
  -- Days on which the due day depends: a change of the calendar between them may move it.
  first_day   date not null,
  last_day    date not null
);
create index due_open on calendar.due (coalesce(due_at, 'infinity'), clock_id) where state <> 'finished';
create index due_days on calendar.due (last_day, first_day);

create view calendar.pub_clock as
  select c.id as clock_id, c.matter_id, c.kind, r.code as rule_code, c.amount, r.unit, d.state, d.due_day, d.due_at, d.provisional,
         d.lapses_at, d.holder, d.late, d.finished_at, c.started_at
  from calendar.clock c
  join calendar.deadline_rule r on r.id = c.rule_id
  join calendar.due d on d.clock_id = c.id;
