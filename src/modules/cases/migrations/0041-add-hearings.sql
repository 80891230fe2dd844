-- A hearing (听证): the authority's own (行政许可法 art. 46) or on request (art. 47).
create table cases.hearing (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references cases.case,
  origin      text not null check (origin in ('own', 'request')),
  ground      text not null check (ground in ('prescribed', 'public-interest', 'request')),
  why         text not null check (length(why) >= 2),
  state       text not null check (state in ('asked', 'called', 'held', 'concluded', 'withdrawn', 'cancelled')),
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  hold_clock  uuid,                              -- twenty working days from the request (art. 47)
  is_public   boolean not null default true,     -- art. 48: public, but for secrets and privacy, with the reason
  closed_why  text,
  topic       text,                              -- what the public reads; no personal data
  starts_at   timestamptz,
  place       text,
  seats       int not null default 0 check (seats between 0 and 1000),
  chair_id    uuid,
  chair_post  uuid,
  chair_name  text,
  ended_at    timestamptz,
  ended_why   text,
  check ((origin = 'request') = (ground = 'request')),
  check (is_public or length(closed_why) >= 10),
  check ((state in ('concluded', 'withdrawn', 'cancelled')) = (ended_at is not null)),
  check (state <> 'called' or (starts_at is not null and place is not null and topic is not null)),
  check ((chair_id is null) = (chair_name is null))
);
create unique index hearing_one_open on cases.hearing (matter_id) where state in ('asked', 'called', 'held');
create index hearing_public on cases.hearing (starts_at, id) where is_public and starts_at is not null;

-- Each time that time and place were told; a new date is told anew, and the old ones stay readable.
create table cases.hearing_call (
  hearing_id uuid not null references cases.hearing,
  ordinal    int not null,
  starts_at  timestamptz not null,
  place      text not null check (length(place) between 2 and 200),
  why        text,                               -- of a new date, or of one after the twenty days
  called_at  timestamptz not null,
  called_by  uuid not null,
  primary key (hearing_id, ordinal),
  check (starts_at > called_at)
);

-- Recusal (回避): asked for by somebody heard, decided by another than the chair it is about.
create table cases.recusal (
  id         uuid primary key default gen_random_uuid(),
  hearing_id uuid not null references cases.hearing,
  asked_by   uuid not null references cases.participant,
  chair_id   uuid not null,
  reason     text not null check (length(reason) between 5 and 2000),
  asked_at   timestamptz not null,
  granted    boolean,
  why        text check (length(why) between 5 and 2000),
  decided_at timestamptz,
  decided_by uuid,
  check ((granted is null) = (decided_at is null and decided_by is null and why is null)),
  check (decided_by <> chair_id)
);
create unique index recusal_one_open on cases.recusal (hearing_id, asked_by) where granted is null;

-- The record (笔录), and what each who was present did with it: confirmed, or refused to sign.
create table cases.hearing_record (
  hearing_id  uuid primary key references cases.hearing,
  evidence    text not null check (length(evidence) >= 10),   -- the reviewer's evidence and reasons (art. 48 (4))
  statements  text not null check (length(statements) >= 2),
  debate      text not null check (length(debate) >= 2),
  others      text not null,                                  -- present beside those heard
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table cases.hearing_presence (
  hearing_id     uuid not null references cases.hearing_record,
  participant_id uuid not null references cases.participant,
  signed         text check (signed in ('confirmed', 'refused')),
  note           text,
  signed_at      timestamptz,
  signed_by      uuid,
  primary key (hearing_id, participant_id),
  check ((signed is null) = (signed_at is null and signed_by is null)),
  check (signed is distinct from 'refused' or length(note) >= 2)
);

-- Seats of the public.
create table cases.hearing_seat (
  hearing_id uuid not null references cases.hearing,
  person_id  uuid not null,
  asked_at   timestamptz not null,
  primary key (hearing_id, person_id)
);
create function cases.refuse_full_house() returns trigger language plpgsql as $$
declare most int;
begin
  select seats into most from cases.hearing where id = new.hearing_id and is_public and state = 'called' for update;
  if most is null or (select count(*) from cases.hearing_seat where hearing_id = new.hearing_id) >= most then
    raise exception 'no seat is left' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger seats_are_limited before insert on cases.hearing_seat for each row execute function cases.refuse_full_house();

-- Who reviews does not chair, and who chairs does not review (art. 48 (3)).
create function cases.refuse_reviewing_chair() returns trigger language plpgsql as $$
begin
  if new.chair_id is not null and exists
     (select 1 from cases.task_result where matter_id = new.matter_id and done_by = new.chair_id) then
    raise exception 'the chair has reviewed this case' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger chair_has_not_reviewed before insert or update of chair_id on cases.hearing
  for each row execute function cases.refuse_reviewing_chair();
create function cases.refuse_chairing_reviewer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from cases.hearing where matter_id = new.matter_id and chair_id = new.done_by
              and state in ('called', 'held', 'concluded'))
     and not exists (select 1 from cases.decision where matter_id = new.matter_id) then
    raise exception 'the chair of the hearing does not review' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger chair_does_not_review before insert on cases.task_result
  for each row execute function cases.refuse_chairing_reviewer();

-- The decision goes by the record (art. 48): what of the record it rests on.
create table cases.decision_record (
  matter_id  uuid not null references cases.case,
  hearing_id uuid not null references cases.hearing,
  decided_at timestamptz not null,
  words      text not null check (length(words) between 10 and 4000),
  primary key (hearing_id, decided_at)
);

-- Checked when the transaction ends, after everything that belongs to the decision is written.
create function cases.refuse_unheard() returns trigger language plpgsql as $$
begin
  if new.made_by = 'law' then return new; end if;
  if exists (select 1 from cases.hearing where matter_id = new.matter_id and state in ('asked', 'called', 'held')) then
    raise exception 'a hearing is open' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.participant where matter_id = new.matter_id
              and (hearing_state = 'open' or (statement_state = 'open' and statement_clock is not null))) then
    raise exception 'somebody is still to be heard' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.hearing h where h.matter_id = new.matter_id and h.state = 'concluded' and not exists
              (select 1 from cases.decision_record r where r.hearing_id = h.id and r.decided_at = new.decided_at)) then
    raise exception 'the decision does not cite the record' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.participant p where p.matter_id = new.matter_id and p.statement_state = 'stated' and not exists
              (select 1 from cases.statement_answer a where a.participant_id = p.id and a.decided_at = new.decided_at)) then
    raise exception 'a statement is not answered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create constraint trigger decision_hears after insert on cases.decision deferrable initially deferred
  for each row execute function cases.refuse_unheard();
