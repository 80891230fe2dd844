create schema behalf;

-- The slip of a mandate that a helper prepared: the code by which the person agrees, and the one by which anybody checks it.
create table behalf.slip (
  representation_id uuid primary key,
  -- Printed on the slip; tells anybody whether the mandate is in force, without names.
  check_code        text not null unique check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  -- SHA-256 over the row's id and the six digits that the person was sent; no digits are stored.
  code_hash         bytea not null check (length(code_hash) = 32),
  code_expires_at   timestamptz not null,
  wrong_tries       int not null default 0 check (wrong_tries between 0 and 5),
  made_by           uuid not null,
  made_at           timestamptz not null
);
