create schema seals;

-- Private keys. Each lies encrypted under a key of its own, and that one under the master key, which is not in the
-- database: the master key can be changed without touching what is signed.
create table seals.key (
  id          uuid primary key default gen_random_uuid(),
  purpose     text not null check (purpose in ('root', 'intermediate', 'timestamp', 'seal')),
  suite       text not null check (suite in ('p256', 'sm2')),
  public_key  bytea not null,                       -- SubjectPublicKeyInfo
  private_key bytea not null,                       -- AES-256-GCM: 12 bytes nonce, text, 16 bytes tag
  wrapped_key bytea not null check (length(wrapped_key) = 60),
  master_id   text not null check (master_id ~ '^[0-9a-f]{16}$'),
  made_at     timestamptz not null
);

-- An organisation's seal.
create table seals.seal (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  name            jsonb not null check (name->>'zh' <> '' and name->>'en' is not null),
  picture         bytea not null check (length(picture) <= 1048576), -- PNG
  suite           text not null,
  -- As the last confirmed proposal left it.
  state           text not null check (state in ('valid', 'suspended', 'revoked')),
  issued_at       timestamptz not null
);
-- An organisation seals with one seal at a time.
create unique index seal_one_of_organisation on seals.seal (organisation_id) where state <> 'revoked';

create table seals.certificate (
  id         uuid primary key default gen_random_uuid(),
  purpose    text not null check (purpose in ('root', 'intermediate', 'timestamp', 'seal')),
  key_id     uuid not null unique references seals.key,
  issuer_id  uuid references seals.certificate,
  seal_id    uuid references seals.seal,
  serial     text not null unique check (serial ~ '^[0-9a-f]{32}$'),
  subject    text not null,
  der        bytea not null,
  sha256     text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  not_before timestamptz not null,
  not_after  timestamptz not null check (not_after > not_before),
  check ((purpose = 'root') = (issuer_id is null)),
  check ((purpose = 'seal') = (seal_id is not null))
);
create unique index certificate_one_root on seals.certificate ((true)) where purpose = 'root';
create index certificate_seal on seals.certificate (seal_id, not_before desc);

-- What one person wants done with a seal; it is done when another one confirms it in time.
create table seals.proposal (
  id              uuid primary key default gen_random_uuid(),
  kind            text not null check (kind in ('issue', 'suspend', 'resume', 'renew', 'revoke')),
  organisation_id uuid not null references directory.organisation,
  seal_id         uuid references seals.seal,
  name            jsonb,
  picture         bytea check (length(picture) <= 1048576),
  reason          text not null check (length(reason) between 2 and 1000),
  proposed_by     uuid not null,
  proposed_at     timestamptz not null,
  expires_at      timestamptz not null check (expires_at > proposed_at),
  check ((kind = 'issue') = (seal_id is null)),
  check ((kind = 'issue') = (picture is not null and name is not null)),
  unique (id, proposed_by, expires_at)
);
create index proposal_organisation on seals.proposal (organisation_id, proposed_at desc);

-- The second person's word. The first one can only take the proposal back.
create table seals.decision (
  proposal_id uuid primary key,
  outcome     text not null check (outcome in ('confirmed', 'declined', 'withdrawn')),
  proposed_by uuid not null,
  expires_at  timestamptz not null,
  decided_by  uuid not null,
  decided_at  timestamptz not null,
  seal_id     uuid references seals.seal,           -- that was changed, or that an issue brought forth
  foreign key (proposal_id, proposed_by, expires_at) references seals.proposal (id, proposed_by, expires_at),
  check ((outcome = 'withdrawn') = (decided_by = proposed_by)),
  check (outcome <> 'confirmed' or (decided_at < expires_at and seal_id is not null))
);
create index decision_seal on seals.decision (seal_id, decided_at);

-- Every use of a seal.
create table seals.use (
  id              uuid primary key default gen_random_uuid(),
  seal_id         uuid not null references seals.seal,
  certificate_id  uuid not null references seals.certificate,
  organisation_id uuid not null,
  kind            text not null check (kind in ('pdf', 'data')),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of what was sealed, before sealing
  purpose         jsonb not null,
  reference       text,                             -- number of a matter or identifier of a certificate
  used_by         uuid not null,
  used_at         timestamptz not null
);
create index use_seal on seals.use (seal_id, used_at desc, id desc);

create function seals.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added', tg_table_name;
end $$;
create trigger use_is_added_only before update or delete on seals.use
  for each row execute function seals.refuse_change();
create trigger decision_is_added_only before update or delete on seals.decision
  for each row execute function seals.refuse_change();
create trigger certificate_is_added_only before update or delete on seals.certificate
  for each row execute function seals.refuse_change();
