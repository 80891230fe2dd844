-- 承办 by a whole unit (科室): its people see it on their lists until one of them takes it on. What was assigned by mistake, or to
-- somebody who is away, is taken back with the reason; it stays to be read.
alter table delivery.assignment
  alter column post_id drop not null,
  add column unit_id uuid references directory.unit,
  add column taken_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text check (length(withdrawn_reason) >= 2),
  add check (post_id is not null or unit_id is not null),
  add check (taken_at is null or (unit_id is not null and post_id is not null)),
  add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  add check (done_at is null or (withdrawn_at is null and post_id is not null));
drop index delivery.assignment_open;
drop index delivery.assignment_host;
create unique index assignment_open on delivery.assignment (incoming_id, post_id)
  where done_at is null and withdrawn_at is null and post_id is not null;
create unique index assignment_unit on delivery.assignment (incoming_id, unit_id)
  where done_at is null and withdrawn_at is null and post_id is null;
create unique index assignment_host on delivery.assignment (incoming_id)
  where done_at is null and withdrawn_at is null and part = 'host';

-- 传阅: somebody who is away is passed over, so that those behind get it.
alter table delivery.reader
  add column passed_by uuid,
  add column passed_at timestamptz,
  add check ((passed_at is null) = (passed_by is null)),
  add check (passed_at is null or read_at is null);
create or replace function delivery.keep_reading() returns trigger language plpgsql as $$
begin
  if old.read_at is not null or old.passed_at is not null then
    raise exception 'what was read and signed stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
