create schema files;

-- A file that was accepted. Its bytes are in the blob store under their digest; rows may share one blob.
create table files.file (
  id         uuid primary key default gen_random_uuid(),
  name       text not null check (length(name) between 1 and 200),
  type       text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width      int,
  height     int,
  added_by   uuid not null,
  added_at   timestamptz not null
);
create index on files.file (sha256);

create view files.pub_file as select id, name, type, size_bytes, sha256, added_by, added_at from files.file;
