create schema notices;

-- What a person was told. The words stay as they were said.
create table notices.notice (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null,
  cause      text not null,               -- the fact behind it; with the person it is told once
  words      jsonb not null,              -- Text
  href       text not null check (href like '/%'),
  told_at    timestamptz not null,
  read_at    timestamptz,
  unique (person_id, cause)
);
create index notice_list on notices.notice (person_id, told_at desc, id desc);
create index notice_unread on notices.notice (person_id) where read_at is null;
