-- What the applicant promised: a material that follows (容缺受理), or a condition that holds (告知承诺).
create table cases.promise (
  id          uuid primary key default gen_random_uuid(),
  matter_id   uuid not null references cases.case,
  kind        text not null check (kind in ('material', 'commitment')),
  code        text not null,
  words       jsonb not null,                    -- as read by whoever promised
  consequence jsonb not null,
  promised_at timestamptz not null,
  promised_by uuid not null,
  state       text not null check (state in ('promised', 'running', 'kept', 'broken')),
  clock_id    uuid,
  due_at      timestamptz,
  reminded_at timestamptz,
  settled_at  timestamptz,
  settled_by  uuid,
  note        text,
  unique (matter_id, kind, code),
  check ((settled_at is null) = (state in ('promised', 'running')))
);
create index promise_due on cases.promise (due_at) where state = 'running';

create function cases.refuse_promise_outside_guide() returns trigger language plpgsql as $$
declare
  guide uuid := cases.guide_of(new.matter_id);
  inside boolean;
begin
  if new.kind = 'material' then
    inside := exists (select 1 from catalogue.pub_guide_material
                       where guide_version_id = guide and code = new.code and necessity = 'may-follow');
  else
    inside := exists (select 1 from catalogue.pub_guide_commitment where guide_version_id = guide and code = new.code);
  end if;
  if not inside then
    raise exception 'not in the guide of this case: promise' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_promises_of_the_guide before insert or update of kind, code on cases.promise
  for each row execute function cases.refuse_promise_outside_guide();

-- A decision made by the law itself (默认同意) has no post; it exists only where the guide says so.
alter table cases.decision alter column post_id drop not null;
alter table cases.decision add column made_by text not null default 'person' check (made_by in ('person', 'law'));
alter table cases.decision add check ((made_by = 'law') = (post_id is null));
create function cases.refuse_silence_outside_guide() returns trigger language plpgsql as $$
begin
  if new.made_by = 'law' and not exists (select 1 from catalogue.pub_guide_tacit
       where guide_version_id = cases.guide_of(new.matter_id) and outcome = new.outcome) then
    raise exception 'the guide of this case knows no tacit decision' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_silence_of_the_guide before insert or update on cases.decision
  for each row execute function cases.refuse_silence_outside_guide();
