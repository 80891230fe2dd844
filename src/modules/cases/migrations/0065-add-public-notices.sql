-- A public notice (公示): what hangs out, from when until when, and who holds the matter meanwhile.
create table cases.public_notice (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null references cases.case,
  item_code       text not null,
  organisation_id uuid not null,                 -- in whose name it hangs, and who hears objections
  place_id        uuid,                          -- the village or community
  title           jsonb not null,
  facts           jsonb not null,                -- masked lines; emptied when the notice is over
  findings        jsonb not null default '[]',   -- kinds of what the release check kept back
  put_at          timestamptz not null,
  until_at        timestamptz not null,          -- last instant at which one may object
  clock_id        uuid,                          -- the timer's clock: the end follows the calendar
  ended_at        timestamptz,                   -- when it was cleared, by time or by a person
  taken_down_by   uuid,
  taken_down_why  text check (length(taken_down_why) between 2 and 2000),
  check (until_at > put_at),
  check ((taken_down_by is null) = (taken_down_why is null)),
  check (taken_down_by is null or ended_at is not null)
);
create index public_notice_running on cases.public_notice (until_at, id) where ended_at is null;
create index public_notice_of_place on cases.public_notice (place_id, until_at, id) where ended_at is null;
create index public_notice_of_office on cases.public_notice (organisation_id, until_at, id) where ended_at is null;
create index public_notice_of_matter on cases.public_notice (matter_id);
create index public_notice_clock on cases.public_notice (clock_id) where ended_at is null;

-- An objection (异议) within the period of the notice. Who objected is kept apart from what was said.
create table cases.objection (
  id            uuid primary key default gen_random_uuid(),
  code          text not null unique,            -- by which whoever objected reads the answer
  notice_id     uuid not null references cases.public_notice,
  matter_id     uuid not null references cases.case,
  words         text not null check (length(words) between 5 and 4000),
  channel       text not null check (channel in ('online', 'counter')),
  confidential  boolean not null,                -- known to the organisation that hears it alone
  at            timestamptz not null,
  taken_by      uuid,                            -- who took it down at a counter
  clock_id      uuid not null,
  outcome       text check (outcome in ('upheld', 'partly', 'not-upheld', 'matter-ended')),
  answer        text check (length(answer) between 2 and 4000),
  answered_at   timestamptz,
  answered_by   uuid,
  check ((channel = 'counter') = (taken_by is not null)),
  check ((outcome is null) = (answer is null) and (outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null))
);
create index objection_of_matter on cases.objection (matter_id, at);
create index objection_of_notice on cases.objection (notice_id);
create table cases.objector (
  objection_id uuid primary key references cases.objection,
  person_id    uuid,                             -- when signed in
  name         text check (length(name) between 2 and 60),
  contact      text check (length(contact) between 3 and 100),
  check (person_id is not null or (name is not null and contact is not null))
);

-- Nobody objects to what no longer hangs (民发〔2021〕57号 art. 19), whoever writes the row.
create function cases.refuse_late_objection() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from cases.public_notice n
                  where n.id = new.notice_id and n.matter_id = new.matter_id and new.at between n.put_at and n.until_at
                    and (n.ended_at is null or n.ended_at > new.at)) then
    raise exception 'no public notice hangs that could be objected to' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger objection_in_time before insert on cases.objection for each row execute function cases.refuse_late_objection();

-- What was said is not changed, and an answer is given once.
create function cases.keep_objection() returns trigger language plpgsql as $$
begin
  if (new.words, new.at, new.notice_id, new.confidential, new.code) is distinct from
     (old.words, old.at, old.notice_id, old.confidential, old.code) or old.outcome is not null then
    raise exception 'an objection stays as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger objection_stays before update on cases.objection for each row execute function cases.keep_objection();

-- Nothing is decided by a person while an objection waits for its answer.
create function cases.refuse_decision_before_answer() returns trigger language plpgsql as $$
begin
  if new.made_by = 'person' and exists (select 1 from cases.objection where matter_id = new.matter_id and outcome is null) then
    raise exception 'an objection waits for its answer' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger decision_after_answers before insert on cases.decision for each row execute function cases.refuse_decision_before_answer();

-- The sum that a decision grants, where the guide publishes it.
alter table cases.decision add column amount_fen int check (amount_fen >= 0);

-- What the public may know of notices and objections.
create view cases.pub_notice as
  select id, item_code, organisation_id, place_id, title, facts, put_at, until_at, ended_at, taken_down_by is not null as taken_down
    from cases.public_notice;
create view cases.pub_objection as
  select o.id, n.item_code, n.organisation_id, o.at, o.outcome, o.answered_at, o.confidential, o.channel
    from cases.objection o join cases.public_notice n on n.id = o.notice_id;
