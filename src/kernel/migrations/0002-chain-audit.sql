-- The leaves of one matter form a chain: each carries its ordinal and the hash of the one before it, so that a step
-- which was left out or moved is found. `salt` hides the matter's number in the public ledger.
create table kernel.chain (
  matter  text primary key,
  salt    bytea not null check (length(salt) = 16),
  ordinal int not null check (ordinal > 0),
  head    bytea not null check (length(head) in (0, 32))
);

-- Audit rows are written once. An owner of the database can drop these triggers; the ledger finds what was done then.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on kernel.audit
  for each statement execute function kernel.refuse_change();
-- Content may be erased (the leaf keeps its hash) but not rewritten.
create trigger append_only before update on kernel.audit_content
  for each statement execute function kernel.refuse_change();

create view kernel.pub_audit as
  select id, position, operation, post_id, organisation_id, matter, outcome, at, leaf from kernel.audit;
create view kernel.pub_audit_content as
  select audit_id, salt, content from kernel.audit_content;
create view kernel.pub_chain as
  select matter, salt, ordinal from kernel.chain;
