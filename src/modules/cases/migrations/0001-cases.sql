create schema cases;

-- An application for a service item, from draft to archive. The matter itself is in the docket.
create table cases.case (
  matter_id         uuid primary key,
  number            text not null unique,
  item_code         text not null,
  guide_version_id  uuid not null,
  applicant_id      uuid not null,
  channel           text not null check (channel in ('online', 'helper', 'counter')),
  residence_id      uuid,                        -- the village or community where the applicant lives
  offices           jsonb not null default '{}', -- level -> organisation that acts at this level in this case
  state             text not null check (state in (
                      'draft', 'submitted', 'correcting', 'handling', 'decided', 'delivered', 'closed', 'archived',
                      'not-needed', 'not-ours', 'lapsed', 'withdrawn')),
  answers           jsonb not null default '{}',
  page              text,                        -- where the applicant left the form
  known_used_at     timestamptz,                 -- consent to fill in what government already knows
  known_declined_at timestamptz,                 -- wants to be asked everything
  process           jsonb,                       -- where the process stands
  created_at        timestamptz not null,
  submitted_at      timestamptz,
  handed_in_at      timestamptz,                 -- when the papers last came in: submission, or the answer to a correction notice
  accepted_at       timestamptz,
  accepted_how      text check (accepted_how in ('accepted', 'deemed')),
  intake_clock      uuid,
  correction_clock  uuid,
  promised_clock    uuid,
  statutory_clock   uuid,
  closed_at         timestamptz,
  check ((state = 'draft') = (submitted_at is null) or state = 'withdrawn'),
  check ((accepted_at is null) = (accepted_how is null))
);
-- One draft for one service: starting again goes on where one left.
create unique index case_one_draft on cases.case (applicant_id, item_code) where state = 'draft';
create index case_item on cases.case (item_code, submitted_at);

-- One-time notice (一次性告知): the primary key is the rule (行政许可法 art. 32).
create table cases.correction (
  matter_id   uuid primary key references cases.case,
  words       text not null,
  issued_at   timestamptz not null,
  issued_by   uuid not null,
  answers     jsonb,                             -- what the applicant has corrected so far, not yet sent
  answered_at timestamptz
);
create table cases.correction_item (
  matter_id uuid not null references cases.correction,
  target    text not null check (target in ('field', 'material')),
  code      text not null,
  reason    text not null check (reason in ('missing', 'wrong', 'outdated')),
  note      text not null check (length(note) between 2 and 1000),
  primary key (matter_id, target, code)
);

create table cases.stop (
  id            uuid primary key default gen_random_uuid(),
  matter_id     uuid not null references cases.case,
  ground        text not null,
  notice        text not null check (length(notice) >= 10),
  expected_days int check (expected_days > 0),   -- working days told to the applicant
  stopped_at    timestamptz not null,
  stopped_by    uuid not null,
  resumed_at    timestamptz,
  resumed_by    uuid
);
create unique index stop_one_open on cases.stop (matter_id) where resumed_at is null;

-- At most one: the primary key is the rule (行政许可法 art. 42).
create table cases.extension (
  matter_id  uuid primary key references cases.case,
  amount     int not null check (amount > 0),
  reason     text not null check (length(reason) >= 10),
  granted_at timestamptz not null,
  granted_by uuid not null
);

create table cases.charge (
  matter_id  uuid not null references cases.case,
  fee        text not null,
  amount_fen int not null check (amount_fen >= 0),
  charged_at timestamptz not null,
  charged_by uuid not null,
  primary key (matter_id, fee)
);

-- What came out of a task of the process.
create table cases.task_result (
  matter_id uuid not null references cases.case,
  token     text not null,
  node      text not null,
  outcome   text,
  opinion   text not null,
  colleague text,                                -- the second person of a visit: never fewer than two (行政许可法 art. 34)
  done_at   timestamptz not null,
  done_by   uuid not null,
  post_id   uuid,
  primary key (matter_id, token)
);

create table cases.decision (
  matter_id  uuid primary key references cases.case,
  outcome    text not null,
  kind       text not null check (kind in ('grant', 'refuse')),
  reason     text not null check (length(reason) >= 10),
  remedies   jsonb not null,                     -- as told to the applicant: reconsideration and litigation
  decided_at timestamptz not null,
  decided_by uuid not null,
  post_id    uuid not null
);
create table cases.decision_ground (
  matter_id uuid not null references cases.decision,
  ground    text not null,
  primary key (matter_id, ground)
);

create table cases.delivery (
  matter_id    uuid primary key references cases.case,
  way          text not null check (way in ('online', 'counter', 'post', 'bank')),
  detail       text not null,
  delivered_at timestamptz not null,
  delivered_by uuid not null
);

-- What happens by itself at a moment: deemed acceptance, lapse of a correction, timers of the process.
create table cases.timer (
  id        uuid primary key default gen_random_uuid(),
  matter_id uuid not null references cases.case,
  name      text not null,                       -- 'deem-accepted', 'lapse-correction', or 'process:<timer>'
  clock_id  uuid,                                -- the clock whose end it waits for; null for a fixed moment
  due_at    timestamptz not null,
  fired_at  timestamptz,
  cancelled_at timestamptz,
  failed_at timestamptz,                         -- the first try failed; from then on a job of its own tries it
  unique (matter_id, name)
);
create index timer_due on cases.timer (due_at) where fired_at is null and cancelled_at is null and failed_at is null;

-- The guide is the program: what the case's guide version does not contain cannot be asked, charged, stopped or decided,
-- whoever writes the row.
create function cases.guide_of(matter uuid) returns uuid language sql stable as
  $$ select guide_version_id from cases.case where matter_id = matter $$;

create function cases.refuse_outside_guide() returns trigger language plpgsql as $$
declare
  guide uuid := cases.guide_of(new.matter_id);
  inside boolean;
begin
  case tg_table_name
    when 'correction_item' then
      if new.target = 'material' then
        inside := exists (select 1 from catalogue.pub_guide_material where guide_version_id = guide and code = new.code);
      else
        inside := exists (select 1 from catalogue.pub_guide_field where guide_version_id = guide and name = new.code);
      end if;
    when 'charge' then
      inside := exists (select 1 from catalogue.pub_guide_fee
                        where guide_version_id = guide and code = new.fee and (amount_fen is null or amount_fen >= new.amount_fen));
    when 'stop' then
      inside := exists (select 1 from catalogue.pub_guide_stop_ground where guide_version_id = guide and code = new.ground);
    when 'decision' then
      inside := exists (select 1 from catalogue.pub_guide_outcome where guide_version_id = guide and code = new.outcome and kind = new.kind);
    when 'decision_ground' then
      inside := exists (select 1 from catalogue.pub_guide_ground g join cases.decision d on d.matter_id = new.matter_id
                        where g.guide_version_id = guide and g.outcome = d.outcome and g.code = new.ground);
    when 'task_result' then
      inside := exists (select 1 from catalogue.pub_guide_task where guide_version_id = guide and node = new.node);
  end case;
  if not inside then
    raise exception 'not in the guide of this case: %', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_what_the_guide_asks before insert or update on cases.correction_item for each row execute function cases.refuse_outside_guide();
create trigger only_what_the_guide_charges before insert or update on cases.charge for each row execute function cases.refuse_outside_guide();
create trigger only_what_the_guide_stops before insert or update on cases.stop for each row execute function cases.refuse_outside_guide();
create trigger only_what_the_guide_decides before insert or update on cases.decision for each row execute function cases.refuse_outside_guide();
create trigger only_grounds_of_the_guide before insert or update on cases.decision_ground for each row execute function cases.refuse_outside_guide();
create trigger only_tasks_of_the_guide before insert or update on cases.task_result for each row execute function cases.refuse_outside_guide();

-- A refusal cites at least one ground; checked when the transaction ends, after its grounds are written.
create function cases.refuse_without_ground() returns trigger language plpgsql as $$
begin
  if new.kind = 'refuse' and not exists (select 1 from cases.decision_ground where matter_id = new.matter_id) then
    raise exception 'a refusal cites its ground' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create constraint trigger refusal_cites_ground after insert on cases.decision deferrable initially deferred
  for each row execute function cases.refuse_without_ground();

-- An open case keeps the guide version it began with.
create function cases.keep_guide() returns trigger language plpgsql as $$
begin
  if new.guide_version_id <> old.guide_version_id and old.state <> 'draft' then
    raise exception 'a case keeps its guide version' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger case_keeps_its_guide before update of guide_version_id on cases.case for each row execute function cases.keep_guide();
