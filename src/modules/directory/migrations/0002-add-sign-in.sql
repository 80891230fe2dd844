create table directory.account (
  id                  uuid primary key default gen_random_uuid(),
  person_id           uuid not null unique references directory.person,
  -- Lower case. Begins with a letter, so that a name is never taken for a phone number.
  name                text unique check (name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  phone               text unique,
  -- argon2id in PHC form
  password_hash       text not null,
  password_changed_at timestamptz not null,
  -- Given by somebody else; until the owner has chosen another one, the account opens no post.
  password_is_first   boolean not null,
  is_demo             boolean not null default false,
  created_by          uuid not null,
  created_at          timestamptz not null,
  closed_at           timestamptz,
  closed_by           uuid,
  check (name is not null or phone is not null)
);

-- The last passwords, which may not come back.
create table directory.former_password (
  account_id    uuid not null references directory.account,
  password_hash text not null,
  replaced_at   timestamptz not null,
  primary key (account_id, replaced_at)
);

-- Failures in a row, by account, or by the typed name when there is no such account: both look the same from outside.
create table directory.sign_in_failure (
  -- SHA-256 of the account's id, or of the unknown name
  key          bytea primary key check (length(key) = 32),
  failures     int not null check (failures >= 0),
  failed_at    timestamptz not null,
  locked_until timestamptz
);
create index on directory.sign_in_failure (failed_at);

create table directory.session (
  id           uuid primary key default gen_random_uuid(),
  -- The token itself is known to its holder only.
  token_hash   bytea not null unique check (length(token_hash) = 32),
  account_id   uuid not null references directory.account,
  -- The post acted in; null when acting for oneself.
  post_id      uuid references directory.post,
  agent        text not null check (agent in ('browser', 'program')),
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid
);
create index on directory.session (account_id) where ended_at is null;
create index on directory.session (expires_at);

-- The act that makes an empty installation usable; it happens at most once.
create table directory.foundation (
  "only"     boolean primary key default true check ("only"),
  person_id  uuid not null references directory.person,
  founded_at timestamptz not null
);
