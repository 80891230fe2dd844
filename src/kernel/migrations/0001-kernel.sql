create schema if not exists kernel;

-- One row a call of an operation. `leaf` is hashed into the ledger of light and never changes.
create table kernel.audit (
  id              uuid primary key,
  position        bigint generated always as identity unique,
  operation       text not null,
  actor_id        uuid not null,
  post_id         uuid,
  organisation_id uuid,
  matter          text,
  subject_id      text,
  outcome         text not null,
  at              timestamptz not null,
  leaf            bytea not null
);
create index on kernel.audit (matter, position) where matter is not null;
create index on kernel.audit (actor_id, position);

-- Kept apart from the leaf so that it can be erased while the tree stays intact.
create table kernel.audit_content (
  audit_id uuid primary key references kernel.audit,
  salt     bytea not null check (length(salt) = 16),
  content  text not null
);

create table kernel.event (
  id      uuid primary key default gen_random_uuid(),
  name    text not null,
  payload jsonb not null,
  at      timestamptz not null
);
-- Which listener has handled which event: a retry runs only what is left.
create table kernel.delivery (
  event_id uuid not null references kernel.event,
  listener text not null,
  at       timestamptz not null,
  primary key (event_id, listener)
);

-- Who read whose personal data, and why (个人信息保护法 art. 45, 网络数据安全管理条例).
create table kernel.read (
  id         uuid primary key default gen_random_uuid(),
  query      text not null,
  actor_id   uuid not null,
  post_id    uuid,
  subject_id text not null,
  person_id  uuid not null,
  purpose    text not null,
  at         timestamptz not null
);
create index on kernel.read (person_id, at desc);

-- Jobs that failed for good, until a person settles them.
create table kernel.exception (
  id         uuid primary key default gen_random_uuid(),
  job        text not null,
  payload    jsonb not null,
  error      text not null,
  at         timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  note       text
);
create index on kernel.exception (at desc) where settled_at is null;
