create schema ledger;

-- Audit rows that are not yet leaves. A queue of its own rather than "position after the last": positions are taken
-- before commit, so a row that commits late has a lower one than rows already integrated and would be passed over.
create table ledger.pending (
  position bigint primary key,
  audit_id uuid not null unique
);
create function ledger.queue_leaves() returns trigger language plpgsql as $$
begin
  insert into ledger.pending (position, audit_id) select position, id from added;
  return null;
end $$;
create trigger queue_leaves after insert on kernel.audit
  referencing new table as added for each statement execute function ledger.queue_leaves();
insert into ledger.pending (position, audit_id) select position, id from kernel.audit;

-- How many leaves the tree has: one row, locked by whoever appends or signs.
create table ledger.state (
  only_row boolean primary key default true check (only_row),
  size     bigint not null check (size >= 0)
);
insert into ledger.state (size) values (0);

create table ledger.leaf (
  leaf_index bigint primary key,
  audit_id   uuid not null unique,
  leaf_hash  bytea not null unique check (length(leaf_hash) = 32)
);

-- Hashes of 256 subtrees a tile, 8 levels of the tree to a level of tiles (C2SP tlog-tiles).
create table ledger.tile (
  level      int not null,
  tile_index bigint not null,
  data       bytea not null check (length(data) between 32 and 8192 and length(data) % 32 = 0),
  primary key (level, tile_index)
);

-- Every checkpoint ever published. Two of one size cannot be.
create table ledger.checkpoint (
  size bigint primary key,
  root bytea not null check (length(root) = 32),
  note text not null,
  at   timestamptz not null
);

-- Name and public key of the log. The private key is a file under DATA_DIR/keys, never here.
create table ledger.key (
  only_row boolean primary key default true check (only_row),
  origin   text not null,
  vkey     text not null,
  since    timestamptz not null
);

create trigger append_only before update or delete or truncate on ledger.leaf
  for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on ledger.checkpoint
  for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on ledger.key
  for each statement execute function kernel.refuse_change();
create trigger append_only before delete or truncate on ledger.tile
  for each statement execute function kernel.refuse_change();

-- A tile grows to the right and never changes what it says.
create function ledger.refuse_rewrite() returns trigger language plpgsql as $$
begin
  if new.level <> old.level or new.tile_index <> old.tile_index
    or substr(new.data, 1, length(old.data)) <> old.data then
    raise exception 'tile %/% is append-only', old.level, old.tile_index;
  end if;
  return new;
end $$;
create trigger grow_only before update on ledger.tile for each row execute function ledger.refuse_rewrite();
