-- Procedures that the law leaves out of the time (行政许可法 art. 45), carried out by an office or an outside body.
create table cases.special (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null references cases.case,
  kind            text not null check (kind in
                    ('inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'bidding', 'auction')),
  organisation_id uuid,
  body            text check (length(body) between 2 and 200),
  notice          text not null check (length(notice) >= 10),
  told_days       int not null check (told_days > 0),     -- working days, as told to the applicant
  clock_id        uuid not null,
  begun_at        timestamptz not null,
  begun_by        uuid not null,
  overrun_at      timestamptz,                            -- when the told time had passed without a result
  ended_at        timestamptz,
  ended_by        uuid,
  result          text check (length(result) >= 10),
  reference       text,                                   -- of the report, where it is kept on paper
  check ((organisation_id is null) <> (body is null)),
  check ((ended_at is null) = (ended_by is null))
);
create unique index special_one_open on cases.special (matter_id) where ended_at is null;

-- Each longer time that was told, with its reason.
create table cases.special_extension (
  special_id uuid not null references cases.special,
  told_days  int not null check (told_days > 0),
  why        text not null check (length(why) >= 10),
  told_at    timestamptz not null,
  told_by    uuid not null,
  primary key (special_id, told_days)
);

-- Only what the guide names, and never beyond the time that it allows.
create function cases.refuse_special_outside_guide() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from catalogue.pub_guide_stop_ground
                  where guide_version_id = cases.guide_of(new.matter_id) and code = new.kind
                    and (max_working_days is null or max_working_days >= new.told_days)) then
    raise exception 'not in the guide of this case: special' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_specials_of_the_guide before insert or update of kind, told_days on cases.special
  for each row execute function cases.refuse_special_outside_guide();

-- Two or more inspect, test or quarantine (art. 55).
create table cases.inspector (
  matter_id   uuid not null references cases.case,
  person_id   uuid not null,
  name        text not null,
  assigned_at timestamptz not null,
  assigned_by uuid not null,
  primary key (matter_id, person_id)
);
create function cases.refuse_lone_inspector() returns trigger language plpgsql as $$
begin
  if (select count(*) from cases.inspector where matter_id = new.matter_id) < 2 then
    raise exception 'two or more inspect' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create constraint trigger inspectors_are_two after insert on cases.inspector deferrable initially deferred
  for each row execute function cases.refuse_lone_inspector();
