-- That a person has died, or a firm has ended: noted by one person of the organisation that knows it, confirmed by another. Only then is
-- the party's own row written. A wrong note is undone the same way; nothing is deleted.
create table directory.ending (
  id              uuid primary key default gen_random_uuid(),
  person_id       uuid references directory.person,
  firm_id         uuid references directory.firm,
  ended_on        date not null,
  -- What it rests on: 死亡证明, 户口注销, 注销登记, with its number.
  evidence        text not null check (length(evidence) between 5 and 400),
  organisation_id uuid not null references directory.organisation,
  noted_by        uuid not null,
  noted_at        timestamptz not null,
  settled_by      uuid,
  settled_at      timestamptz,
  confirmed       boolean,
  undone_at       timestamptz,
  check ((person_id is null) <> (firm_id is null)),
  check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (confirmed is null)),
  check (settled_by <> noted_by),
  check (undone_at is null or confirmed)
);
create unique index ending_one_of_person on directory.ending (person_id)
  where person_id is not null and confirmed is distinct from false and undone_at is null;
create unique index ending_one_of_firm on directory.ending (firm_id)
  where firm_id is not null and confirmed is distinct from false and undone_at is null;
create index ending_list on directory.ending (organisation_id, noted_at desc, id);

-- That a confirmed note was wrong: asked for by one, granted by another.
create table directory.ending_undo (
  id         uuid primary key default gen_random_uuid(),
  ending_id  uuid not null references directory.ending,
  reason     text not null check (length(reason) between 5 and 400),
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  granted    boolean,
  check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (granted is null)),
  check (settled_by <> asked_by)
);
create unique index ending_undo_open on directory.ending_undo (ending_id) where settled_at is null;

-- What was said stays; each is settled once.
create function directory.keep_ending() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or to_jsonb(new) - array['settled_by', 'settled_at', 'confirmed', 'granted', 'undone_at']
        is distinct from to_jsonb(old) - array['settled_by', 'settled_at', 'confirmed', 'granted', 'undone_at']
     or (old.settled_at is not null and (new.settled_at, new.settled_by) is distinct from (old.settled_at, old.settled_by)) then
    raise exception 'a note of an end is only settled, once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger ending_is_kept before update or delete on directory.ending for each row execute function directory.keep_ending();
create trigger ending_undo_is_kept before update or delete on directory.ending_undo for each row execute function directory.keep_ending();

-- A party ends only by a note that two people stand for.
create function directory.ends_by_note() returns trigger language plpgsql as $$
declare ended date; noted date;
begin
  if tg_table_name = 'person' then
    ended := new.died_on;
    select e.ended_on into noted from directory.ending e where e.person_id = new.id and e.confirmed and e.undone_at is null;
  else
    ended := new.closed_on;
    select e.ended_on into noted from directory.ending e where e.firm_id = new.id and e.confirmed and e.undone_at is null;
  end if;
  if ended is distinct from noted then
    raise exception 'a party ends by a confirmed note' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger person_ends_by_note before update of died_on on directory.person for each row execute function directory.ends_by_note();
create trigger firm_ends_by_note before update of closed_on on directory.firm for each row execute function directory.ends_by_note();

-- Nobody gets an account who has died.
create function directory.account_of_the_living() returns trigger language plpgsql as $$
begin
  if new.closed_at is null and exists (select from directory.person where id = new.person_id and died_on is not null) then
    raise exception 'no account for somebody who has died' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger account_of_the_living before insert or update of closed_at on directory.account
  for each row execute function directory.account_of_the_living();

create view directory.pub_ending as
  select id, coalesce(person_id, firm_id) as party_id, case when firm_id is null then 'person' else 'firm' end as party_kind,
         ended_on, evidence, organisation_id, settled_at as confirmed_at
    from directory.ending where confirmed and undone_at is null;
