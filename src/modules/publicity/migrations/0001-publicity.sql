create schema publicity;

-- What became public of a decision, or why it did not: one row for each decision, so that none is left out of the figures.
create table publicity.result (
  id               uuid primary key default gen_random_uuid(),
  matter_id        uuid not null,
  decided_at       timestamptz not null,
  item_code        text not null,
  item_name        jsonb not null,
  organisation_id  uuid not null,                -- the authority
  place_id         uuid,                         -- the village or community
  outcome          text not null,
  outcome_name     jsonb not null,
  kind             text not null check (kind in ('grant', 'refuse')),
  working_days     int check (working_days >= 0), -- from acceptance to the decision
  state            text not null check (state in ('held', 'published', 'withheld', 'taken-down', 'expired')),
  facts            jsonb not null default '[]',  -- masked lines
  body             text,                         -- reasons, as released
  findings         jsonb not null default '[]',  -- what the release check found, while held
  ground           jsonb,                        -- why it is withheld or was taken down
  basis            jsonb,                        -- article of the ground
  clock_id         uuid,                         -- by when it must be out
  due_on           date,
  published_at     timestamptz,
  updated_at       timestamptz not null,
  late             boolean not null default false,
  keep_until       date,                         -- its last day in public; null as long as the decision stands
  ended_at         timestamptz,                  -- taken down or expired
  words            tsvector,
  unique (matter_id, decided_at),
  check ((state in ('published', 'taken-down', 'expired')) = (published_at is not null)),
  check ((state in ('withheld', 'taken-down')) = (ground is not null)),
  check ((state in ('taken-down', 'expired')) = (ended_at is not null)),
  -- what ended, or never was shown, holds nothing of persons any more
  check (state in ('held', 'published') or (facts = '[]' and body is null and words is null))
);
create index result_published on publicity.result (published_at desc, id desc) where state = 'published';
create index result_of_item on publicity.result (item_code, published_at desc, id desc) where state = 'published';
create index result_of_office on publicity.result (organisation_id, published_at desc, id desc) where state = 'published';
create index result_words on publicity.result using gin (words) where state = 'published';
create index result_ends on publicity.result (keep_until) where state = 'published' and keep_until is not null;
create index result_decided on publicity.result (decided_at);
create index result_ended on publicity.result (ended_at desc, id desc) where state = 'taken-down';

-- Every wording that was released or corrected, by whom and why. The decision itself is never touched.
create table publicity.edition (
  result_id uuid not null references publicity.result,
  ordinal   int not null,
  act       text not null check (act in ('published', 'corrected', 'taken-down', 'expired')),
  reason    text,
  by        uuid not null,
  at        timestamptz not null,
  primary key (result_id, ordinal),
  check (act in ('published', 'expired') or length(reason) >= 5)
);
create function publicity.keep_editions() returns trigger language plpgsql as $$
begin
  raise exception 'editions are only added to' using errcode = 'restrict_violation';
end $$;
create trigger editions_stay before update or delete on publicity.edition for each row execute function publicity.keep_editions();

-- What ended does not come back, and a decision keeps what it was.
create function publicity.keep_result() returns trigger language plpgsql as $$
begin
  if old.state in ('taken-down', 'expired') and new.state <> old.state then
    raise exception 'what was taken down or has expired does not come back' using errcode = 'restrict_violation';
  end if;
  if (new.matter_id, new.decided_at, new.outcome, new.kind) is distinct from (old.matter_id, old.decided_at, old.outcome, old.kind) then
    raise exception 'a result keeps its decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger result_stays before update on publicity.result for each row execute function publicity.keep_result();

create view publicity.pub_result as
  select id, item_code, organisation_id, outcome, kind, state, decided_at, published_at, working_days, late from publicity.result;
