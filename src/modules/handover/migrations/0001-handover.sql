create schema handover;

-- A post changes hands: from whom, to whom, on which day. Open until the witness has signed, or it is withdrawn.
create table handover.handover (
  id              uuid primary key default gen_random_uuid(),
  post_id         uuid not null references directory.post,
  organisation_id uuid not null references directory.organisation,
  leaver_id       uuid not null references directory.person,
  taker_id        uuid not null references directory.person,
  planned_on      date not null,
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  -- What was handed over, as the first signature found it: canonical JSON, and the SHA-256 of exactly these bytes.
  list            text,
  list_sha256     bytea,
  frozen_at       timestamptz,
  outcome         text check (outcome in ('done', 'withdrawn')),
  closed_by       uuid,
  closed_at       timestamptz,
  reason          text check (length(reason) between 1 and 400),
  check (leaver_id <> taker_id),
  check ((list is null) = (frozen_at is null) and (list is null) = (list_sha256 is null)),
  check (list_sha256 = sha256(convert_to(list, 'UTF8'))),
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null)),
  check (outcome is distinct from 'done' or list is not null),
  check (outcome is distinct from 'withdrawn' or reason is not null),
  unique (id, leaver_id, taker_id)
);
create unique index handover_one_open on handover.handover (post_id, leaver_id) where closed_at is null;
create index handover_organisation on handover.handover (organisation_id, opened_at desc, id);
create index handover_leaver on handover.handover (leaver_id, opened_at desc, id);
create index handover_taker on handover.handover (taker_id, opened_at desc, id);

-- Things that no system knows of; of secrets the name only.
create table handover.item (
  id          uuid primary key default gen_random_uuid(),
  handover_id uuid not null references handover.handover,
  kind        text not null check (kind in ('key', 'paper', 'device', 'secret', 'other')),
  name        text not null check (length(name) between 1 and 200),
  named_by    uuid not null,
  named_at    timestamptz not null,
  struck_at   timestamptz
);
create index on handover.item (handover_id, named_at, id);

-- Three signatures of three persons: one leaves, one takes, one witnesses. The primary key says "once".
create table handover.signature (
  handover_id uuid not null,
  leaver_id   uuid not null,
  taker_id    uuid not null,
  part        text not null check (part in ('leaver', 'taker', 'witness')),
  signed_by   uuid not null references directory.person,
  signed_at   timestamptz not null,
  -- Why somebody signed in the place of a leaver who is gone.
  reason      text check (length(reason) between 1 and 400),
  primary key (handover_id, part),
  foreign key (handover_id, leaver_id, taker_id) references handover.handover (id, leaver_id, taker_id),
  check (part <> 'taker' or signed_by = taker_id),
  check (part = 'taker' or signed_by <> taker_id),
  check (part <> 'witness' or signed_by <> leaver_id),
  check (part <> 'leaver' or (signed_by = leaver_id) = (reason is null)),
  check (part = 'leaver' or reason is null)
);
create unique index signature_three_persons on handover.signature (handover_id, signed_by);

create function handover.keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (to_jsonb(new) - array['list', 'list_sha256', 'frozen_at', 'outcome', 'closed_by', 'closed_at', 'reason'])
        is distinct from
        (to_jsonb(old) - array['list', 'list_sha256', 'frozen_at', 'outcome', 'closed_by', 'closed_at', 'reason'])
     or (old.frozen_at is not null and (new.list, new.frozen_at) is distinct from (old.list, old.frozen_at))
     or old.closed_at is not null then
    raise exception 'a hand-over is frozen once and closed once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger handover_is_kept before update or delete on handover.handover
  for each row execute function handover.keep();

create function handover.keep_signature() returns trigger language plpgsql as $$
begin
  raise exception 'a signature stays' using errcode = 'integrity_constraint_violation';
end $$;
create trigger signature_is_kept before update or delete on handover.signature
  for each row execute function handover.keep_signature();

create function handover.keep_items() returns trigger language plpgsql as $$
begin
  if exists (select from handover.handover h where h.id = new.handover_id and (h.frozen_at is not null or h.closed_at is not null)) then
    raise exception 'the list is signed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger item_until_signed before insert or update on handover.item
  for each row execute function handover.keep_items();
