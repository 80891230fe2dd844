-- What was signed but is not to be issued: the office proposes to annul it, and whoever signed decides. Neither row changes afterwards.
create table documents.annulment (
  document_id uuid not null references documents.document,
  ordinal     int not null check (ordinal >= 1),
  reason      text not null check (length(reason) >= 5),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  verdict     text check (verdict in ('annulled', 'kept')),
  opinion     text,
  decided_by  uuid,
  decided_at  timestamptz,
  primary key (document_id, ordinal),
  check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null)),
  check (verdict <> 'kept' or opinion is not null)
);
create unique index annulment_open on documents.annulment (document_id) where verdict is null;
create unique index annulment_done on documents.annulment (document_id) where verdict = 'annulled';

create function documents.check_annulment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.verdict is not null or (old.document_id, old.ordinal, old.reason, old.proposed_by, old.proposed_at)
     is distinct from (new.document_id, new.ordinal, new.reason, new.proposed_by, new.proposed_at) then
    raise exception 'an annulment is decided once and stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger annulment_stays before update or delete on documents.annulment for each row execute function documents.check_annulment();

-- While it is decided nothing goes on: no number, no pages, no dispatch.
create function documents.check_annulling() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and new.state in ('registering', 'setting', 'ready', 'dispatched')
     and exists (select 1 from documents.annulment a where a.document_id = new.matter_id and a.verdict is null) then
    raise exception 'an annulment is being decided' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger document_waits_for_annulment before update on documents.document for each row execute function documents.check_annulling();
