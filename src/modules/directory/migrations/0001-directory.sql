create schema directory;

-- Four digits that enter the numbers of matters; never used again, not even after an organisation is closed.
create sequence directory.organisation_number as int minvalue 1 maxvalue 9999;

create table directory.organisation (
  id          uuid primary key default gen_random_uuid(),
  number      text not null unique default lpad(nextval('directory.organisation_number')::text, 4, '0'),
  kind        text not null check (kind in ('district', 'department', 'township', 'street', 'village', 'community',
                                            'public-body', 'school', 'enterprise')),
  parent_id   uuid references directory.organisation,
  -- Ids from the district down to this organisation, which is the last.
  path        uuid[] not null,
  -- Opaque: real lists carry old, shortened and internal codes; findings are shown, nothing is refused.
  code        text not null check (length(code) between 1 and 64),
  name        jsonb not null check (name->>'zh' <> '' and name->>'en' is not null),
  short_name  jsonb check (short_name is null or short_name->>'zh' <> '' and short_name->>'en' is not null),
  active_from date not null,
  active_to   date check (active_to >= active_from),
  created_by  uuid not null,
  created_at  timestamptz not null,
  check (path[cardinality(path)] = id),
  check ((parent_id is null) = (cardinality(path) = 1)),
  check (parent_id is null or parent_id = path[cardinality(path) - 1])
);
create index on directory.organisation (parent_id, number);
create index on directory.organisation (code);
create index on directory.organisation using gin (path);
-- One district is one installation.
create unique index organisation_only_root on directory.organisation ((true)) where parent_id is null;

create table directory.unit (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  name            jsonb not null check (name->>'zh' <> '' and name->>'en' is not null),
  created_by      uuid not null,
  created_at      timestamptz not null,
  unique (id, organisation_id)
);
create index on directory.unit (organisation_id);

create table directory.post (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  unit_id         uuid,
  name            jsonb not null check (name->>'zh' <> '' and name->>'en' is not null),
  roles           text[] not null
    check (roles <@ array['helper', 'handler', 'head', 'auditor', 'publisher', 'administrator'])
    -- Who keeps the accounts does not audit them (GB/T 22239-2019 level 3, separation of the three administrators).
    check (not roles @> array['auditor', 'administrator']),
  closed_on       date,
  created_by      uuid not null,
  created_at      timestamptz not null,
  foreign key (unit_id, organisation_id) references directory.unit (id, organisation_id)
);
create index on directory.post (organisation_id);

create table directory.person (
  id                         uuid primary key default gen_random_uuid(),
  name                       text not null check (length(name) between 1 and 64),
  resident_id                text unique check (resident_id ~ '^[0-9]{17}[0-9X]$'),
  phone                      text,
  birth                      date,
  sex                        text check (sex in ('female', 'male')),
  address                    text,
  -- The village or community of residence.
  residence_organisation_id  uuid references directory.organisation,
  -- Who vouches for the identity: the person alone, a desk that saw the papers, or a government register.
  identity_from              text not null check (identity_from in ('self', 'desk', 'register')),
  created_by                 uuid not null,
  created_at                 timestamptz not null
);
create index on directory.person (name text_pattern_ops, id);
create index on directory.person (phone);
create index on directory.person (residence_organisation_id, id);

create table directory.firm (
  id             uuid primary key default gen_random_uuid(),
  -- Unique when known; some firms come without one.
  uscc           text unique check (length(uscc) = 18),
  name           text not null check (length(name) between 1 and 200),
  kind           text not null check (kind in ('company', 'sole-trader', 'cooperative', 'social-organisation',
                                               'public-institution', 'other')),
  address        text,
  contact_id     uuid references directory.person,
  contact_name   text,
  contact_phone  text,
  created_by     uuid not null,
  created_at     timestamptz not null
);
create index on directory.firm (contact_id);

-- What government already knows about a person, so that forms need not ask again. The current value of a code is the
-- row without an end.
create table directory.known_fact (
  id                     uuid primary key default gen_random_uuid(),
  person_id              uuid not null references directory.person,
  code                   text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  value                  jsonb not null,
  source_organisation_id uuid not null references directory.organisation,
  since                  date not null,
  recorded_by            uuid not null,
  recorded_at            timestamptz not null,
  ended_at               timestamptz
);
create unique index known_fact_current on directory.known_fact (person_id, code) where ended_at is null;

create table directory.appointment (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references directory.person,
  post_id      uuid not null references directory.post,
  kind         text not null check (kind in ('holder', 'acting', 'substitute')),
  starts_on    date not null,
  -- The last day in the post; the day before the first when it was taken back in time.
  ends_on      date check (ends_on >= starts_on - 1),
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_by     uuid,
  ended_at     timestamptz
);
create index on directory.appointment (person_id);
create index on directory.appointment (post_id);
-- Nobody sits twice in one post without end.
create unique index appointment_open on directory.appointment (person_id, post_id) where ends_on is null;
