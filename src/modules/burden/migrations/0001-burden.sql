create schema burden;

-- Everything that is demanded of organisations, one row for each recipient: what was delivered, but for what came back or was void
-- from the start, and each turn of an obligation to report a figure or to hand in a file. `item` is the same for all who got it.
create view burden.demand as
  select s.issuer_id, d.organisation_id as recipient_id, o.kind as recipient_kind, d.document_id, d.document_id::text as item,
         d.sent_at as at, 1 as documents, s.pages, case when p.meeting is null then 0 else 1 end as meetings, 0 as forms, 0 as figures
  from delivery.pub_delivery d
  join delivery.pub_dispatch s on s.document_id = d.document_id
  join documents.pub_document p on p.matter_id = d.document_id
  join directory.pub_organisation o on o.id = d.organisation_id
  where d.state <> 'returned' and p.state <> 'recalled'
  union all
  -- what was broken down is demanded by whoever broke it down
  select case when b.parent_id is null then b.issuer_id else b.demander_id end, b.organisation_id, o.kind, b.document_id,
         concat_ws('/', b.document_id, b.parent_id, b.ordinal, b.period), b.opened_at, 0, 0, 0,
         case b.evidence when 'file' then 1 else 0 end, case b.evidence when 'figure' then 1 else 0 end
  from directives.pub_obligation b
  join documents.pub_document p on p.matter_id = b.document_id
  join directory.pub_organisation o on o.id = b.organisation_id
  where b.evidence in ('file', 'figure') and p.state <> 'recalled';

-- 限额: how much of a kind an issuer may demand of a group of recipients in a period. Replaced and ended, never changed.
create table burden.budget (
  id         uuid primary key default gen_random_uuid(),
  issuer_id  uuid not null references directory.organisation,
  recipients text not null check (recipients in ('all', 'townships', 'villages', 'departments')),
  kind       text not null check (kind in ('documents', 'pages', 'meetings', 'forms', 'figures')),
  length     text not null check (length in ('month', 'quarter', 'year')),
  most       int check (most >= 0),                   -- null: no more than in the same period of the year before
  holds      boolean not null,                        -- whoever exceeds it gives a reason at the review
  reason     text not null check (length(reason) between 4 and 500),
  setter_id  uuid not null references directory.organisation,
  set_by     uuid not null,
  set_at     timestamptz not null,
  ended_by   uuid,
  ended_at   timestamptz,
  end_reason text check (length(end_reason) between 4 and 500),
  check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (end_reason is null))
);
create unique index budget_in_force on burden.budget (issuer_id, recipients, kind, length, setter_id) where ended_at is null;
create index budget_history on burden.budget (set_at desc, id);

create function burden.keep_budget() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
     or (new.issuer_id, new.recipients, new.kind, new.length, new.most, new.holds, new.reason, new.setter_id, new.set_by, new.set_at)
        is distinct from
        (old.issuer_id, old.recipients, old.kind, old.length, old.most, old.holds, old.reason, old.setter_id, old.set_by, old.set_at) then
    raise exception 'a budget is ended, never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger budget_stays before update or delete on burden.budget for each row execute function burden.keep_budget();

