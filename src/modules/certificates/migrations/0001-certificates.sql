create schema certificates;

-- A type of certificate, as the identifier of GB/T 36904 names it: who defined it, and its number there.
create table certificates.type (
  code         text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  definer_code text not null check (definer_code ~ '^[0-9A-Z]{18}$'),
  number       text not null check (number ~ '^[0-9]{3}$'),
  name         jsonb not null check (name->>'zh' <> '' and name->>'en' is not null),
  entered_by   uuid not null,
  entered_at   timestamptz not null,
  unique (definer_code, number)
);

-- Last serial of an issuer in a year: identifiers are never used again.
create table certificates.serial (
  issuer_code text not null check (issuer_code ~ '^[0-9A-Z]{18}$'),
  year        int not null,
  last        int not null check (last between 1 and 9999999),
  primary key (issuer_code, year)
);

create table certificates.certificate (
  id                     uuid primary key default gen_random_uuid(),
  identifier             text not null unique check (identifier ~ '^1\.2\.156\.3005\.2\.[0-9A-Z]{21}\.[0-9A-Z]{18}\.[0-9A-Z]{1,20}\.[0-9]{3}\.[0-9A-Z]$'),
  type_code              text not null references certificates.type,
  title                  jsonb not null check (title->>'zh' <> '' and title->>'en' is not null),
  holder_person_id       uuid references directory.person,
  holder_firm_id         uuid references directory.firm,
  -- As it stands on the certificate; a later change of name does not alter what was issued.
  holder_name            text not null check (length(holder_name) between 1 and 200),
  issuer_organisation_id uuid not null references directory.organisation,
  issuer_code            text not null,
  issuer_name            jsonb not null,
  fields                 jsonb not null,            -- [{label: Text, value}]
  serial                 text not null,
  version                int not null check (version between 1 and 999),
  -- The certificate that this one renews; each is renewed at most once.
  renews_id              uuid unique references certificates.certificate,
  valid_from             date not null,
  valid_until            date check (valid_until >= valid_from),
  -- Sixty bits that stand in the QR code: who has them has seen the certificate.
  check_code             text not null unique check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  matter_id              uuid,
  -- Copied from the last row of certificates.state in its transaction, for lists.
  state                  text not null,
  issued_by              uuid not null,
  issued_at              timestamptz not null,
  unique (issuer_code, serial, version, type_code),
  check ((holder_person_id is null) <> (holder_firm_id is null))
);
create index certificate_person on certificates.certificate (holder_person_id, issued_at desc, id);
create index certificate_firm on certificates.certificate (holder_firm_id, issued_at desc, id);
create index certificate_issuer on certificates.certificate (issuer_organisation_id, issued_at desc, id);
create index certificate_matter on certificates.certificate (matter_id);
create index certificate_ending on certificates.certificate (valid_until) where state in ('valid', 'suspended');
-- A matter gives a certificate of a type once.
create unique index certificate_once on certificates.certificate (matter_id, type_code) where matter_id is not null;

-- What became of a certificate: only ever added to.
create table certificates.state (
  certificate_id uuid not null references certificates.certificate,
  ordinal        int not null check (ordinal >= 1),
  state          text not null check (state in ('valid', 'suspended', 'revoked', 'withdrawn', 'deregistered', 'cancelled', 'expired')),
  ground         jsonb not null check (ground->>'zh' <> ''),
  article        text not null,
  matter_id      uuid,
  by             uuid not null,
  at             timestamptz not null,
  primary key (certificate_id, ordinal)
);

-- The sealed paper of a certificate. A later state changes nothing in it.
create table certificates.paper (
  certificate_id uuid primary key references certificates.certificate,
  file_id        uuid not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seal_id        uuid,
  at             timestamptz not null
);
create index paper_digest on certificates.paper (sha256);

-- What machines read of a certificate in one state, signed by the seal of its issuer.
create table certificates.statement (
  certificate_id uuid not null,
  ordinal        int not null,
  body           text not null,                     -- canonical JSON
  signature      bytea,                             -- detached CMS over it; null when the issuer had no valid seal
  seal_id        uuid,
  at             timestamptz not null,
  primary key (certificate_id, ordinal),
  foreign key (certificate_id, ordinal) references certificates.state (certificate_id, ordinal)
);

-- A door to one certificate that its holder opened for somebody, and that shuts by itself.
create table certificates.share (
  token          text primary key check (length(token) = 32),
  certificate_id uuid not null references certificates.certificate,
  kind           text not null check (kind in ('link', 'counter')),
  opened_by      uuid not null,
  opened_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '31 days'),
  ended_at       timestamptz
);
create index share_certificate on certificates.share (certificate_id, opened_at desc);

create function certificates.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added', tg_table_name;
end $$;
create trigger state_is_added_only before update or delete on certificates.state
  for each row execute function certificates.refuse_change();
create trigger paper_is_added_only before update or delete on certificates.paper
  for each row execute function certificates.refuse_change();
create trigger statement_is_added_only before update or delete on certificates.statement
  for each row execute function certificates.refuse_change();

create view certificates.pub_certificate as
  select id, identifier, type_code, title, issuer_organisation_id, version, valid_from, valid_until, state, matter_id, issued_at
    from certificates.certificate;
