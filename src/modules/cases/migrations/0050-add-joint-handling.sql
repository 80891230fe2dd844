-- What another organisation is asked: its opinion where the guide has it handled jointly (行政许可法 art. 26), or a question
-- of whoever handles the case (征求意见、协查). Each has a clock of its own; the clock of the matter runs on.
create table cases.opinion (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null references cases.case,
  kind            text not null check (kind in ('joint', 'question')),
  code            text,                          -- of the guide's list; a question has none
  organisation_id uuid not null,
  wanted          text not null check (length(wanted) between 2 and 4000),
  asked_at        timestamptz not null,
  asked_by        uuid not null,
  asked_for       uuid not null,                 -- the organisation that asks
  holds           boolean not null default false, -- the matter is in the hands of the one asked until its time ends
  clock_id        uuid not null,
  state           text not null check (state in ('asked', 'silent', 'answered', 'dropped')),
  silent_at       timestamptz,
  consents        boolean not null default false, -- its silence counts as consent, by the law that the guide names
  view            text check (view in ('for', 'conditions', 'against', 'information')),
  answer          text check (length(answer) between 2 and 8000),
  late            boolean,
  answered_at     timestamptz,
  answered_by     uuid,
  unique (matter_id, code),
  check ((kind = 'joint') = (code is not null)),
  check (kind = 'joint' or not consents),
  check ((state = 'answered') = (answered_at is not null)),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (view is null) and (answered_at is null) = (late is null)),
  check (state <> 'silent' or silent_at is not null)
);
create index opinion_matter on cases.opinion (matter_id);

create function cases.refuse_opinion() returns trigger language plpgsql as $$
begin
  if new.kind = 'joint' and not exists (select 1 from catalogue.pub_guide_joint j
       where j.guide_version_id = cases.guide_of(new.matter_id) and j.code = new.code and (j.silence_consents or not new.consents)) then
    raise exception 'not in the guide of this case: opinion' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' and old.state = 'answered' then
    raise exception 'an opinion that was given does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_opinions_of_the_guide before insert or update on cases.opinion for each row execute function cases.refuse_opinion();

-- An organisation is against: the host coordinates, or the government settles it.
create table cases.coordination (
  opinion_id uuid primary key references cases.opinion,
  note       text not null check (length(note) between 10 and 4000),
  way        text not null check (way in ('settled', 'government')),
  noted_at   timestamptz not null,
  noted_by   uuid not null,
  ruling     text check (ruling in ('host', 'opinion')),   -- whose view the government follows
  ruled      text check (length(ruled) >= 10),
  ruled_at   timestamptz,
  ruled_by   uuid,
  check ((ruling is null) = (ruled_at is null) and (ruling is null) = (ruled is null)),
  check (way = 'government' or ruling is null)
);

-- Nobody decides while an opinion is still within its time, nor grants over a disagreement that was not dealt with.
create function cases.refuse_opinion_unheard() returns trigger language plpgsql as $$
begin
  if new.made_by = 'person' and exists (select 1 from cases.opinion where matter_id = new.matter_id and kind = 'joint' and state = 'asked') then
    raise exception 'an opinion is still within its time' using errcode = 'integrity_constraint_violation';
  end if;
  if new.made_by = 'person' and new.kind = 'grant' and exists (
       select 1 from cases.opinion o left join cases.coordination c on c.opinion_id = o.id
        where o.matter_id = new.matter_id and o.kind = 'joint' and o.view = 'against'
          and (c.opinion_id is null or (c.way = 'government' and c.ruling is distinct from 'host'))) then
    raise exception 'a disagreement was not settled' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger opinions_were_heard before insert on cases.decision for each row execute function cases.refuse_opinion_unheard();

-- 本级人民政府负责人批准 (行政许可法 art. 42): the host asks, the head of the government answers.
create table cases.extension_request (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references cases.case,
  amount      int not null check (amount > 0),
  reason      text not null check (length(reason) >= 10),
  asked_at    timestamptz not null,
  asked_by    uuid not null,
  state       text not null check (state in ('asked', 'approved', 'refused')),
  answer      text,
  answered_at timestamptz,
  answered_by uuid,
  check ((state = 'asked') = (answered_at is null)),
  check (state <> 'refused' or length(answer) >= 5)
);
create unique index extension_request_one_open on cases.extension_request (matter_id) where state = 'asked';

alter table cases.extension add column organisation_id uuid;   -- whose head approved; null before this release
create function cases.refuse_extension() returns trigger language plpgsql as $$
declare
  said record;
  top uuid;
begin
  select * into said from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id);
  if said.extended_by is null or new.amount > said.extension_amount then
    raise exception 'the guide of this case does not extend so' using errcode = 'integrity_constraint_violation';
  end if;
  select o.path[1] into top from docket.pub_matter m join directory.pub_organisation o on o.id = m.organisation_id where m.id = new.matter_id;
  if said.extended_by = 'government' and new.organisation_id is distinct from top then
    raise exception 'joint handling is extended by the head of the government (行政许可法 art. 42)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger extended_by_whom_the_law_says before insert or update on cases.extension for each row execute function cases.refuse_extension();
