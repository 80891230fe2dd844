-- Until when a decision may be contested, by clocks of the calendar; a new decision begins new ones.
create table cases.contest_time (
  matter_id              uuid not null references cases.case,
  decided_at             timestamptz not null,
  reconsideration_clock  uuid not null,
  litigation_clock       uuid not null,
  primary key (matter_id, decided_at)
);
-- Reconsideration (复议) and litigation (诉讼) as they became known to the authority.
create table cases.remedy (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references cases.case,
  way         text not null check (way in ('reconsideration', 'litigation')),
  body        text not null check (length(body) between 2 and 200),
  reference   text not null,
  applied_on  date not null,
  state       text not null check (state in ('applied', 'accepted', 'not-accepted', 'withdrawn', 'decided')),
  result      text check (result in ('upheld', 'annulled', 'changed', 'ordered', 'unlawful')),
  note        text,
  noted_at    timestamptz not null,
  noted_by    uuid not null,
  settled_at  timestamptz,
  check ((state = 'decided') = (result is not null))
);
create unique index remedy_one_open on cases.remedy (matter_id, way) where state in ('applied', 'accepted');
-- A decision that was annulled, as it stood; the matter is decided again.
create table cases.annulled_decision (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references cases.case,
  remedy_id   uuid not null unique references cases.remedy,
  decision    jsonb not null,
  annulled_at timestamptz not null
);
