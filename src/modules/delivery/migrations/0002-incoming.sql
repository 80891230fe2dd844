-- 收文登记: every organisation numbers what comes in, each year from 1, without gaps.
create table delivery.register (
  organisation_id uuid not null references directory.organisation,
  year            int not null check (year between 2000 and 9999),
  serial          int not null check (serial >= 1),
  incoming_id     uuid not null unique references delivery.delivery,
  registered_by   uuid not null,
  registered_at   timestamptz not null,
  primary key (organisation_id, year, serial)
);
-- The last number given; its row is what two who register at once wait for.
create table delivery.serial (
  organisation_id uuid not null references directory.organisation,
  year            int not null,
  last            int not null check (last >= 1),
  primary key (organisation_id, year)
);
create function delivery.check_serial() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a number is never taken back' using errcode = 'integrity_constraint_violation';
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from delivery.register r
      where r.organisation_id = new.organisation_id and r.year = new.year), 0) then
    raise exception 'numbers follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger number_is_next before insert or update or delete on delivery.register for each row execute function delivery.check_serial();

-- 拟办: what the office proposes; a later one takes the place of an earlier.
create table delivery.proposal (
  id          uuid primary key default gen_random_uuid(),
  incoming_id uuid not null references delivery.delivery,
  way         text not null check (way in ('read', 'handle')),   -- 阅知性, 批办性 (条例 art. 24)
  words       text not null check (length(words) between 2 and 1000),
  leader_post uuid references directory.post,                    -- who is asked to instruct
  days        int check (days >= 1),
  proposed_by uuid not null,
  proposed_at timestamptz not null
);
create index proposal_incoming on delivery.proposal (incoming_id, proposed_at);

-- 批示: typed, or written by hand and kept as a picture on the matter.
create table delivery.instruction (
  id            uuid primary key default gen_random_uuid(),
  incoming_id   uuid not null references delivery.delivery,
  words         text,
  attachment_id uuid,
  post_id       uuid not null,
  given_by      uuid not null,
  given_at      timestamptz not null,
  check (words is not null or attachment_id is not null)
);
create index instruction_incoming on delivery.instruction (incoming_id, given_at);

-- Words that somebody often instructs with.
create table delivery.phrase (
  id        uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  words     text not null check (length(words) between 1 and 100),
  kept_at   timestamptz not null,
  unique (person_id, words)
);

-- 承办: one host, any helpers; each post once while it has not finished.
create table delivery.assignment (
  id          uuid primary key default gen_random_uuid(),
  incoming_id uuid not null references delivery.delivery,
  post_id     uuid not null references directory.post,
  part        text not null check (part in ('host', 'helper')),
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  work_id     uuid not null,
  result      text,
  done_by     uuid,
  done_at     timestamptz,
  check ((done_at is null) = (result is null) and (done_at is null) = (done_by is null))
);
create unique index assignment_open on delivery.assignment (incoming_id, post_id) where done_at is null;
create unique index assignment_host on delivery.assignment (incoming_id) where done_at is null and part = 'host';
create index assignment_incoming on delivery.assignment (incoming_id, assigned_at);

-- 传阅: all at once, or one after the other.
create table delivery.circulation (
  id          uuid primary key default gen_random_uuid(),
  incoming_id uuid not null references delivery.delivery,
  way         text not null check (way in ('parallel', 'in-order')),
  started_by  uuid not null,
  started_at  timestamptz not null
);
create index circulation_incoming on delivery.circulation (incoming_id, started_at);
create table delivery.reader (
  circulation_id uuid not null references delivery.circulation,
  ordinal        int not null check (ordinal >= 1),
  post_id        uuid not null references directory.post,
  work_id        uuid,
  had_since      timestamptz,                         -- who has it now: had, not yet read
  words          text,
  read_by        uuid,
  read_at        timestamptz,
  primary key (circulation_id, ordinal),
  unique (circulation_id, post_id),
  check ((read_at is null) = (read_by is null)),
  check (read_at is null or had_since is not null)
);
create function delivery.keep_reading() returns trigger language plpgsql as $$
begin
  if old.read_at is not null then
    raise exception 'what was read and signed stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger reading_stays before update on delivery.reader for each row execute function delivery.keep_reading();
create trigger instruction_stays before update or delete on delivery.instruction for each row execute function delivery.refuse_change();
create trigger proposal_stays before update or delete on delivery.proposal for each row execute function delivery.refuse_change();
