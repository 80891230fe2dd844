-- 上级行政机关不得要求申请人重复提供申请材料 (行政许可法 art. 35).
alter table cases.correction add column organisation_id uuid;   -- who asks; null before this release
create function cases.refuse_asking_again() returns trigger language plpgsql as $$
declare
  lower_level text;
  lower_office uuid;
begin
  select preliminary_level into lower_level from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id);
  if lower_level is null then return new; end if;
  select (offices->>lower_level)::uuid into lower_office from cases.case where matter_id = new.matter_id;
  if new.organisation_id is distinct from lower_office
     or exists (select 1 from cases.case where matter_id = new.matter_id and accepted_at is not null) then
    raise exception 'the upper level asks for nothing again (行政许可法 art. 35)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger asked_by_the_lower_level before insert on cases.correction for each row execute function cases.refuse_asking_again();

-- 当场决定 (行政许可法 art. 34, 56): accepted and decided in one act, where the guide is of the immediate kind.
create table cases.on_the_spot (
  matter_id  uuid primary key references cases.case,
  decided_at timestamptz not null,
  decided_by uuid not null
);
create function cases.refuse_on_the_spot() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id) and on_the_spot) then
    raise exception 'the guide of this case is not decided on the spot' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger on_the_spot_by_the_guide before insert or update on cases.on_the_spot for each row execute function cases.refuse_on_the_spot();

-- 数量限制 (行政许可法 art. 57): no more than the guide says, and nobody before one who was accepted earlier.
create function cases.accepted_rank(c cases.case) returns timestamptz language sql immutable as
  $$ select case c.accepted_how when 'deemed' then c.handed_in_at else c.accepted_at end $$;
create function cases.refuse_beyond_quota() returns trigger language plpgsql as $$
declare
  mine cases.case;
  places int;
begin
  if new.kind <> 'grant' then return new; end if;
  select * into mine from cases.case where matter_id = new.matter_id;
  select quota into places from catalogue.pub_guide_limits where guide_version_id = mine.guide_version_id;
  if places is null then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('cases.quota ' || mine.item_code, 0));
  select places - count(*) into places from cases.case c join cases.decision d on d.matter_id = c.matter_id
   where c.item_code = mine.item_code and d.kind = 'grant' and d.matter_id <> new.matter_id;
  select places - count(*) into places from cases.case c
   where c.item_code = mine.item_code and c.state = 'handling' and c.matter_id <> new.matter_id
     and (cases.accepted_rank(c), c.submitted_at, c.matter_id) < (cases.accepted_rank(mine), mine.submitted_at, mine.matter_id);
  if places < 1 then
    raise exception 'the places are for those who were accepted earlier (行政许可法 art. 57)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger within_the_quota before insert on cases.decision for each row execute function cases.refuse_beyond_quota();
