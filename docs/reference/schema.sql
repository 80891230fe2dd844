-- Printed from a migrated database by `npm run print`; the migrations are what counts.

-- kernel ----------------------------------------------------------------------------------------------

create schema kernel;

create table kernel.audit (
  id              uuid not null,
  position        bigint not null generated always as identity,
  operation       text not null,
  actor_id        uuid not null,
  post_id         uuid,
  organisation_id uuid,
  matter          text,
  subject_id      text,
  outcome         text not null,
  at              timestamp with time zone not null,
  leaf            bytea not null,
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_position_key UNIQUE ("position")
);
CREATE INDEX audit_actor_id_position_idx ON kernel.audit USING btree (actor_id, "position");
CREATE INDEX audit_matter_position_idx ON kernel.audit USING btree (matter, "position") WHERE (matter IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON kernel.audit FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();
CREATE TRIGGER queue_leaves AFTER INSERT ON kernel.audit REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.queue_leaves();

create table kernel.audit_content (
  audit_id uuid not null,
  salt     bytea not null,
  content  text not null,
  constraint audit_content_pkey PRIMARY KEY (audit_id),
  constraint audit_content_salt_check CHECK (length(salt) = 16),
  constraint audit_content_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES kernel.audit(id)
);
CREATE TRIGGER append_only BEFORE UPDATE ON kernel.audit_content FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();

create table kernel.chain (
  matter  text not null,
  salt    bytea not null,
  ordinal integer not null,
  head    bytea not null,
  constraint chain_pkey PRIMARY KEY (matter),
  constraint chain_head_check CHECK (length(head) = ANY (ARRAY[0, 32])),
  constraint chain_ordinal_check CHECK (ordinal > 0),
  constraint chain_salt_check CHECK (length(salt) = 16)
);

create table kernel.delivery (
  event_id uuid not null,
  listener text not null,
  at       timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (event_id, listener),
  constraint delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES kernel.event(id)
);

create table kernel.event (
  id      uuid not null default gen_random_uuid(),
  name    text not null,
  payload jsonb not null,
  at      timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (id)
);

create table kernel.exception (
  id         uuid not null default gen_random_uuid(),
  job        text not null,
  payload    jsonb not null,
  error      text not null,
  at         timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  note       text,
  constraint exception_pkey PRIMARY KEY (id)
);
CREATE INDEX exception_at_idx ON kernel.exception USING btree (at DESC) WHERE (settled_at IS NULL);

create table kernel.migration (
  name       text not null,
  sha256     text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table kernel.read (
  id         uuid not null default gen_random_uuid(),
  query      text not null,
  actor_id   uuid not null,
  post_id    uuid,
  subject_id text not null,
  person_id  uuid not null,
  purpose    text not null,
  at         timestamp with time zone not null,
  constraint read_pkey PRIMARY KEY (id)
);
CREATE INDEX read_person_id_at_idx ON kernel.read USING btree (person_id, at DESC);

create view kernel.pub_audit as
 SELECT id,
    "position",
    operation,
    post_id,
    organisation_id,
    matter,
    outcome,
    at,
    leaf
   FROM kernel.audit;

create view kernel.pub_audit_content as
 SELECT audit_id,
    salt,
    content
   FROM kernel.audit_content;

create view kernel.pub_chain as
 SELECT matter,
    salt,
    ordinal
   FROM kernel.chain;

create view kernel.pub_read as
 SELECT id,
    query,
    actor_id,
    post_id,
    person_id,
    purpose,
    at
   FROM kernel.read;

CREATE OR REPLACE FUNCTION kernel.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare newest record;
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_to') = (to_jsonb(old) - 'valid_to') and to_jsonb(new) ? 'valid_to' then return new; end if;
  if tg_op <> 'INSERT' then
    raise exception 'a version of % never changes', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  execute format('select max(version) as version, max(valid_from) as valid_from from %I.%I where code = $1', tg_table_schema, tg_table_name)
    into newest using new.code;
  -- the same version twice is left to the primary key: what is shipped is put in place with "on conflict do nothing"
  if new.version > coalesce(newest.version, 0) and
     (new.version <> coalesce(newest.version, 0) + 1 or new.valid_from <= coalesce(newest.valid_from, '-infinity')) then
    raise exception 'a version of % follows the one before, on a later day', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION kernel.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name;
end $function$;
-- directory -------------------------------------------------------------------------------------------

create schema directory;

create table directory.account (
  id                  uuid not null default gen_random_uuid(),
  person_id           uuid not null,
  name                text,
  phone               text,
  password_hash       text not null,
  password_changed_at timestamp with time zone not null,
  password_is_first   boolean not null,
  is_demo             boolean not null default false,
  created_by          uuid not null,
  created_at          timestamp with time zone not null,
  closed_at           timestamp with time zone,
  closed_by           uuid,
  page_mode           text,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_name_key UNIQUE (name),
  constraint account_person_id_key UNIQUE (person_id),
  constraint account_phone_key UNIQUE (phone),
  constraint account_check CHECK (name IS NOT NULL OR phone IS NOT NULL),
  constraint account_name_check CHECK (name ~ '^[a-z][a-z0-9._-]{2,31}$'::text),
  constraint account_page_mode_check CHECK (page_mode = ANY (ARRAY['usual'::text, 'elder'::text])),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id)
);
CREATE TRIGGER account_of_the_living BEFORE INSERT OR UPDATE OF closed_at ON directory.account FOR EACH ROW EXECUTE FUNCTION directory.account_of_the_living();

create table directory.appointment (
  id           uuid not null default gen_random_uuid(),
  person_id    uuid not null,
  post_id      uuid not null,
  kind         text not null,
  starts_on    date not null,
  ends_on      date,
  appointed_by uuid not null,
  appointed_at timestamp with time zone not null,
  ended_by     uuid,
  ended_at     timestamp with time zone,
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_check CHECK (ends_on >= (starts_on - 1)),
  constraint appointment_kind_check CHECK (kind = ANY (ARRAY['holder'::text, 'acting'::text, 'substitute'::text])),
  constraint appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id),
  constraint appointment_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id)
);
CREATE UNIQUE INDEX appointment_open ON directory.appointment USING btree (person_id, post_id) WHERE (ends_on IS NULL);
CREATE INDEX appointment_person_id_idx ON directory.appointment USING btree (person_id);
CREATE INDEX appointment_post_id_idx ON directory.appointment USING btree (post_id);

create table directory.ending (
  id              uuid not null default gen_random_uuid(),
  person_id       uuid,
  firm_id         uuid,
  ended_on        date not null,
  evidence        text not null,
  organisation_id uuid not null,
  noted_by        uuid not null,
  noted_at        timestamp with time zone not null,
  settled_by      uuid,
  settled_at      timestamp with time zone,
  confirmed       boolean,
  undone_at       timestamp with time zone,
  constraint ending_pkey PRIMARY KEY (id),
  constraint ending_check CHECK ((person_id IS NULL) <> (firm_id IS NULL)),
  constraint ending_check1 CHECK ((settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (confirmed IS NULL)),
  constraint ending_check2 CHECK (settled_by <> noted_by),
  constraint ending_check3 CHECK (undone_at IS NULL OR confirmed),
  constraint ending_evidence_check CHECK (length(evidence) >= 5 AND length(evidence) <= 400),
  constraint ending_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES directory.firm(id),
  constraint ending_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint ending_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id)
);
CREATE INDEX ending_list ON directory.ending USING btree (organisation_id, noted_at DESC, id);
CREATE UNIQUE INDEX ending_one_of_firm ON directory.ending USING btree (firm_id) WHERE ((firm_id IS NOT NULL) AND (confirmed IS DISTINCT FROM false) AND (undone_at IS NULL));
CREATE UNIQUE INDEX ending_one_of_person ON directory.ending USING btree (person_id) WHERE ((person_id IS NOT NULL) AND (confirmed IS DISTINCT FROM false) AND (undone_at IS NULL));
CREATE TRIGGER ending_is_kept BEFORE DELETE OR UPDATE ON directory.ending FOR EACH ROW EXECUTE FUNCTION directory.keep_ending();

create table directory.ending_undo (
  id         uuid not null default gen_random_uuid(),
  ending_id  uuid not null,
  reason     text not null,
  asked_by   uuid not null,
  asked_at   timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  granted    boolean,
  constraint ending_undo_pkey PRIMARY KEY (id),
  constraint ending_undo_check CHECK ((settled_by IS NULL) = (settled_at IS NULL) AND (settled_by IS NULL) = (granted IS NULL)),
  constraint ending_undo_check1 CHECK (settled_by <> asked_by),
  constraint ending_undo_reason_check CHECK (length(reason) >= 5 AND length(reason) <= 400),
  constraint ending_undo_ending_id_fkey FOREIGN KEY (ending_id) REFERENCES directory.ending(id)
);
CREATE UNIQUE INDEX ending_undo_open ON directory.ending_undo USING btree (ending_id) WHERE (settled_at IS NULL);
CREATE TRIGGER ending_undo_is_kept BEFORE DELETE OR UPDATE ON directory.ending_undo FOR EACH ROW EXECUTE FUNCTION directory.keep_ending();

create table directory.firm (
  id            uuid not null default gen_random_uuid(),
  uscc          text,
  name          text not null,
  kind          text not null,
  address       text,
  contact_id    uuid,
  contact_name  text,
  contact_phone text,
  created_by    uuid not null,
  created_at    timestamp with time zone not null,
  closed_on     date,
  constraint firm_pkey PRIMARY KEY (id),
  constraint firm_uscc_key UNIQUE (uscc),
  constraint firm_kind_check CHECK (kind = ANY (ARRAY['company'::text, 'sole-trader'::text, 'cooperative'::text, 'social-organisation'::text, 'public-institution'::text, 'other'::text])),
  constraint firm_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint firm_uscc_check CHECK (length(uscc) = 18),
  constraint firm_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES directory.person(id)
);
CREATE INDEX firm_contact_id_idx ON directory.firm USING btree (contact_id);
CREATE TRIGGER firm_ends_by_note BEFORE UPDATE OF closed_on ON directory.firm FOR EACH ROW EXECUTE FUNCTION directory.ends_by_note();

create table directory.firm_register (
  uscc                   text not null,
  name                   text not null,
  kind                   text not null,
  address                text,
  legal_name             text not null,
  legal_resident_id      text not null,
  source_organisation_id uuid not null,
  since                  date not null,
  recorded_by            uuid not null,
  recorded_at            timestamp with time zone not null,
  constraint firm_register_pkey PRIMARY KEY (uscc),
  constraint firm_register_kind_check CHECK (kind = ANY (ARRAY['company'::text, 'sole-trader'::text, 'cooperative'::text, 'social-organisation'::text, 'public-institution'::text, 'other'::text])),
  constraint firm_register_legal_resident_id_check CHECK (legal_resident_id ~ '^[0-9]{17}[0-9X]$'::text),
  constraint firm_register_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint firm_register_uscc_check CHECK (length(uscc) = 18),
  constraint firm_register_source_organisation_id_fkey FOREIGN KEY (source_organisation_id) REFERENCES directory.organisation(id)
);

create table directory.former_password (
  account_id    uuid not null,
  password_hash text not null,
  replaced_at   timestamp with time zone not null,
  constraint former_password_pkey PRIMARY KEY (account_id, replaced_at),
  constraint former_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES directory.account(id)
);

create table directory.foundation (
  only       boolean not null default true,
  person_id  uuid not null,
  founded_at timestamp with time zone not null,
  constraint foundation_pkey PRIMARY KEY ("only"),
  constraint foundation_only_check CHECK ("only"),
  constraint foundation_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id)
);

create table directory.known_fact (
  id                     uuid not null default gen_random_uuid(),
  person_id              uuid not null,
  code                   text not null,
  value                  jsonb not null,
  source_organisation_id uuid not null,
  since                  date not null,
  recorded_by            uuid not null,
  recorded_at            timestamp with time zone not null,
  ended_at               timestamp with time zone,
  constraint known_fact_pkey PRIMARY KEY (id),
  constraint known_fact_code_check CHECK (code ~ '^[a-z][a-z0-9-]{1,40}$'::text),
  constraint known_fact_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id),
  constraint known_fact_source_organisation_id_fkey FOREIGN KEY (source_organisation_id) REFERENCES directory.organisation(id)
);
CREATE UNIQUE INDEX known_fact_current ON directory.known_fact USING btree (person_id, code) WHERE (ended_at IS NULL);

create table directory.organisation (
  id          uuid not null default gen_random_uuid(),
  number      text not null default lpad((nextval('directory.organisation_number'::regclass))::text, 4, '0'::text),
  kind        text not null,
  parent_id   uuid,
  path        uuid[] not null,
  code        text not null,
  name        jsonb not null,
  short_name  jsonb,
  active_from date not null,
  active_to   date,
  created_by  uuid not null,
  created_at  timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_number_key UNIQUE (number),
  constraint organisation_check CHECK (active_to >= active_from),
  constraint organisation_check1 CHECK (path[cardinality(path)] = id),
  constraint organisation_check2 CHECK ((parent_id IS NULL) = (cardinality(path) = 1)),
  constraint organisation_check3 CHECK (parent_id IS NULL OR parent_id = path[cardinality(path) - 1]),
  constraint organisation_code_check CHECK (length(code) >= 1 AND length(code) <= 64),
  constraint organisation_kind_check CHECK (kind = ANY (ARRAY['district'::text, 'department'::text, 'township'::text, 'street'::text, 'village'::text, 'community'::text, 'public-body'::text, 'school'::text, 'enterprise'::text])),
  constraint organisation_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) IS NOT NULL),
  constraint organisation_short_name_check CHECK (short_name IS NULL OR (short_name ->> 'zh'::text) <> ''::text AND (short_name ->> 'en'::text) IS NOT NULL),
  constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES directory.organisation(id)
);
CREATE INDEX organisation_code_idx ON directory.organisation USING btree (code);
CREATE UNIQUE INDEX organisation_only_root ON directory.organisation USING btree ((true)) WHERE (parent_id IS NULL);
CREATE INDEX organisation_parent_id_number_idx ON directory.organisation USING btree (parent_id, number);
CREATE INDEX organisation_path_idx ON directory.organisation USING gin (path);

create table directory.person (
  id                        uuid not null default gen_random_uuid(),
  name                      text not null,
  resident_id               text,
  phone                     text,
  birth                     date,
  sex                       text,
  address                   text,
  residence_organisation_id uuid,
  identity_from             text not null,
  created_by                uuid not null,
  created_at                timestamp with time zone not null,
  died_on                   date,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_resident_id_key UNIQUE (resident_id),
  constraint person_identity_from_check CHECK (identity_from = ANY (ARRAY['self'::text, 'desk'::text, 'register'::text])),
  constraint person_name_check CHECK (length(name) >= 1 AND length(name) <= 64),
  constraint person_resident_id_check CHECK (resident_id ~ '^[0-9]{17}[0-9X]$'::text),
  constraint person_sex_check CHECK (sex = ANY (ARRAY['female'::text, 'male'::text])),
  constraint person_residence_organisation_id_fkey FOREIGN KEY (residence_organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX person_name_id_idx ON directory.person USING btree (name text_pattern_ops, id);
CREATE INDEX person_phone_idx ON directory.person USING btree (phone);
CREATE INDEX person_residence_organisation_id_id_idx ON directory.person USING btree (residence_organisation_id, id);
CREATE TRIGGER person_ends_by_note BEFORE UPDATE OF died_on ON directory.person FOR EACH ROW EXECUTE FUNCTION directory.ends_by_note();

create table directory.post (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  unit_id         uuid,
  name            jsonb not null,
  roles           text[] not null,
  closed_on       date,
  created_by      uuid not null,
  created_at      timestamp with time zone not null,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) IS NOT NULL),
  constraint post_roles_check CHECK (roles <@ ARRAY['helper'::text, 'handler'::text, 'office'::text, 'head'::text, 'auditor'::text, 'publisher'::text, 'administrator'::text]),
  constraint post_roles_check1 CHECK (NOT roles @> ARRAY['auditor'::text, 'administrator'::text]),
  constraint post_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint post_unit_id_organisation_id_fkey FOREIGN KEY (unit_id, organisation_id) REFERENCES directory.unit(id, organisation_id)
);
CREATE INDEX post_organisation_id_idx ON directory.post USING btree (organisation_id);

create table directory.representation (
  id            uuid not null default gen_random_uuid(),
  kind          text not null,
  firm_id       uuid,
  person_id     uuid,
  agent_id      uuid not null,
  agent_post_id uuid,
  acts          text[] not null,
  manages       boolean not null,
  items         text[],
  matter        text,
  starts_on     date not null,
  ends_on       date,
  basis         text not null,
  file_id       uuid,
  given_by      uuid not null,
  given_at      timestamp with time zone not null,
  agreed_by     uuid,
  agreed_at     timestamp with time zone,
  agreed_how    text,
  ended_by      uuid,
  ended_at      timestamp with time zone,
  end_reason    text,
  follows_id    uuid,
  constraint representation_pkey PRIMARY KEY (id),
  constraint representation_acts_check CHECK (acts <@ ARRAY['read'::text, 'apply'::text, 'withdraw'::text] AND acts @> ARRAY['read'::text]),
  constraint representation_acts_check1 CHECK (NOT acts @> ARRAY['withdraw'::text] OR acts @> ARRAY['apply'::text]),
  constraint representation_agreed_how_check CHECK (agreed_how = ANY (ARRAY['register'::text, 'counter'::text, 'account'::text, 'code'::text, 'slip'::text, 'handover'::text])),
  constraint representation_basis_check CHECK (length(basis) >= 1 AND length(basis) <= 400),
  constraint representation_check CHECK (ends_on >= starts_on),
  constraint representation_check1 CHECK ((kind = ANY (ARRAY['legal'::text, 'appointed'::text])) = (firm_id IS NOT NULL)),
  constraint representation_check2 CHECK ((firm_id IS NULL) <> (person_id IS NULL)),
  constraint representation_check3 CHECK (agent_id IS DISTINCT FROM person_id),
  constraint representation_check4 CHECK ((kind <> ALL (ARRAY['appointed'::text, 'mandate'::text])) OR ends_on IS NOT NULL),
  constraint representation_check5 CHECK (NOT manages OR firm_id IS NOT NULL),
  constraint representation_check6 CHECK (kind = 'mandate'::text OR agent_post_id IS NULL),
  constraint representation_check7 CHECK ((kind = ANY (ARRAY['appointed'::text, 'mandate'::text])) OR items IS NULL AND matter IS NULL),
  constraint representation_check8 CHECK ((agreed_at IS NULL) = (agreed_how IS NULL) AND (agreed_at IS NULL) = (agreed_by IS NULL)),
  constraint representation_check9 CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NOT NULL OR end_reason IS NULL)),
  constraint representation_end_reason_check CHECK (length(end_reason) <= 400),
  constraint representation_items_check CHECK (cardinality(items) > 0),
  constraint representation_kind_check CHECK (kind = ANY (ARRAY['legal'::text, 'appointed'::text, 'guardian'::text, 'mandate'::text])),
  constraint representation_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES directory.person(id),
  constraint representation_agent_post_id_fkey FOREIGN KEY (agent_post_id) REFERENCES directory.post(id),
  constraint representation_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES directory.firm(id),
  constraint representation_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES directory.representation(id),
  constraint representation_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id)
);
CREATE INDEX representation_agent ON directory.representation USING btree (agent_id, given_at DESC, id);
CREATE INDEX representation_firm ON directory.representation USING btree (firm_id, given_at DESC, id) WHERE (firm_id IS NOT NULL);
CREATE UNIQUE INDEX representation_one_legal ON directory.representation USING btree (firm_id) WHERE ((kind = 'legal'::text) AND (ended_at IS NULL));
CREATE INDEX representation_person ON directory.representation USING btree (person_id, given_at DESC, id) WHERE (person_id IS NOT NULL);
CREATE INDEX representation_post ON directory.representation USING btree (agent_post_id) WHERE ((ended_at IS NULL) AND (agent_post_id IS NOT NULL));
CREATE TRIGGER representation_is_kept BEFORE DELETE OR UPDATE ON directory.representation FOR EACH ROW EXECUTE FUNCTION directory.keep_representation();

create table directory.session (
  id                uuid not null default gen_random_uuid(),
  token_hash        bytea not null,
  account_id        uuid not null,
  post_id           uuid,
  agent             text not null,
  started_at        timestamp with time zone not null,
  last_seen_at      timestamp with time zone not null,
  expires_at        timestamp with time zone not null,
  ended_at          timestamp with time zone,
  ended_by          uuid,
  representation_id uuid,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_agent_check CHECK (agent = ANY (ARRAY['browser'::text, 'program'::text])),
  constraint session_check CHECK (post_id IS NULL OR representation_id IS NULL),
  constraint session_token_hash_check CHECK (length(token_hash) = 32),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES directory.account(id),
  constraint session_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id),
  constraint session_representation_id_fkey FOREIGN KEY (representation_id) REFERENCES directory.representation(id)
);
CREATE INDEX session_account_id_idx ON directory.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX session_expires_at_idx ON directory.session USING btree (expires_at);

create table directory.sign_in_failure (
  key          bytea not null,
  failures     integer not null,
  failed_at    timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (key),
  constraint sign_in_failure_failures_check CHECK (failures >= 0),
  constraint sign_in_failure_key_check CHECK (length(key) = 32)
);
CREATE INDEX sign_in_failure_failed_at_idx ON directory.sign_in_failure USING btree (failed_at);

create table directory.unit (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name            jsonb not null,
  created_by      uuid not null,
  created_at      timestamp with time zone not null,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_id_organisation_id_key UNIQUE (id, organisation_id),
  constraint unit_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) IS NOT NULL),
  constraint unit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX unit_organisation_id_idx ON directory.unit USING btree (organisation_id);

create view directory.pub_appointment as
 SELECT a.id,
    a.person_id,
    a.post_id,
    p.organisation_id,
    a.kind,
    a.starts_on,
    LEAST(a.ends_on, n.died_on - 1) AS ends_on
   FROM directory.appointment a
     JOIN directory.post p ON p.id = a.post_id
     JOIN directory.person n ON n.id = a.person_id;

create view directory.pub_ending as
 SELECT id,
    COALESCE(person_id, firm_id) AS party_id,
        CASE
            WHEN firm_id IS NULL THEN 'person'::text
            ELSE 'firm'::text
        END AS party_kind,
    ended_on,
    evidence,
    organisation_id,
    settled_at AS confirmed_at
   FROM directory.ending
  WHERE confirmed AND undone_at IS NULL;

create view directory.pub_organisation as
 SELECT id,
    number,
    kind,
    parent_id,
    path,
    code,
    name,
    short_name,
    active_from,
    active_to
   FROM directory.organisation;

create view directory.pub_party as
 SELECT person.id,
    'person'::text AS kind,
    person.name
   FROM directory.person
UNION ALL
 SELECT firm.id,
    'firm'::text AS kind,
    firm.name
   FROM directory.firm;

create view directory.pub_person as
 SELECT id,
    name
   FROM directory.person;

create view directory.pub_post as
 SELECT id,
    organisation_id,
    unit_id,
    name,
    roles,
    closed_on
   FROM directory.post;

create view directory.pub_unit as
 SELECT id,
    organisation_id,
    name
   FROM directory.unit;

CREATE OR REPLACE FUNCTION directory.account_of_the_living()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.closed_at is null and exists (select from directory.person where id = new.person_id and died_on is not null) then
    raise exception 'no account for somebody who has died' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION directory.ends_by_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare ended date; noted date;
begin
  if tg_table_name = 'person' then
    ended := new.died_on;
    select e.ended_on into noted from directory.ending e where e.person_id = new.id and e.confirmed and e.undone_at is null;
  else
    ended := new.closed_on;
    select e.ended_on into noted from directory.ending e where e.firm_id = new.id and e.confirmed and e.undone_at is null;
  end if;
  if ended is distinct from noted then
    raise exception 'a party ends by a confirmed note' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION directory.keep_ending()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE'
     or to_jsonb(new) - array['settled_by', 'settled_at', 'confirmed', 'granted', 'undone_at']
        is distinct from to_jsonb(old) - array['settled_by', 'settled_at', 'confirmed', 'granted', 'undone_at']
     or (old.settled_at is not null and (new.settled_at, new.settled_by) is distinct from (old.settled_at, old.settled_by)) then
    raise exception 'a note of an end is only settled, once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION directory.keep_representation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE'
     or (to_jsonb(new) - array['agreed_by', 'agreed_at', 'agreed_how', 'file_id', 'ended_by', 'ended_at', 'end_reason'])
        is distinct from
        (to_jsonb(old) - array['agreed_by', 'agreed_at', 'agreed_how', 'file_id', 'ended_by', 'ended_at', 'end_reason'])
     or (old.agreed_at is not null and (new.agreed_at, new.agreed_by, new.agreed_how, new.file_id)
                                is distinct from (old.agreed_at, old.agreed_by, old.agreed_how, old.file_id))
     or (old.ended_at is not null and (new.ended_at, new.ended_by, new.end_reason, new.agreed_at)
                               is distinct from (old.ended_at, old.ended_by, old.end_reason, old.agreed_at)) then
    raise exception 'a representation is only agreed to and ended, each once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
-- calendar --------------------------------------------------------------------------------------------

create schema calendar;

create table calendar.clock (
  id            uuid not null default gen_random_uuid(),
  matter_id     uuid not null,
  matter_number text not null,
  kind          text not null,
  rule_id       uuid not null,
  amount        integer not null,
  started_at    timestamp with time zone not null,
  constraint clock_pkey PRIMARY KEY (id),
  constraint clock_amount_check CHECK (amount >= 1),
  constraint clock_kind_check CHECK (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text),
  constraint clock_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES calendar.deadline_rule(id)
);
CREATE INDEX clock_matter_id_started_at_idx ON calendar.clock USING btree (matter_id, started_at);
CREATE TRIGGER clock_is_append_only BEFORE DELETE OR UPDATE ON calendar.clock FOR EACH ROW EXECUTE FUNCTION calendar.refuse_change();

create table calendar.clock_event (
  clock_id uuid not null,
  ordinal  integer not null,
  kind     text not null,
  at       timestamp(3) with time zone not null,
  detail   jsonb not null,
  audit_id uuid not null,
  constraint clock_event_pkey PRIMARY KEY (clock_id, ordinal),
  constraint clock_event_check CHECK ((kind = 'started'::text) = (ordinal = 1)),
  constraint clock_event_kind_check CHECK (kind = ANY (ARRAY['started'::text, 'stopped'::text, 'resumed'::text, 'extended'::text, 'transferred'::text, 'finished'::text])),
  constraint clock_event_ordinal_check CHECK (ordinal >= 1),
  constraint clock_event_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES calendar.clock(id)
);
CREATE UNIQUE INDEX clock_event_finished_once ON calendar.clock_event USING btree (clock_id) WHERE (kind = 'finished'::text);
CREATE TRIGGER clock_event_is_append_only BEFORE DELETE OR UPDATE ON calendar.clock_event FOR EACH ROW EXECUTE FUNCTION calendar.refuse_change();
CREATE TRIGGER clock_event_is_kept BEFORE TRUNCATE ON calendar.clock_event FOR EACH STATEMENT EXECUTE FUNCTION calendar.refuse_change();

create table calendar.day_override (
  day        date not null,
  kind       text not null,
  name       jsonb not null,
  plan_year  integer not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint day_override_pkey PRIMARY KEY (day),
  constraint day_override_check CHECK (EXTRACT(year FROM day) = plan_year::numeric OR EXTRACT(year FROM day) = (plan_year - 1)::numeric AND EXTRACT(month FROM day) = 12::numeric),
  constraint day_override_kind_check CHECK (kind = ANY (ARRAY['work'::text, 'rest'::text])),
  constraint day_override_name_check CHECK ((name ->> 'zh'::text) IS NOT NULL AND (name ->> 'en'::text) IS NOT NULL),
  constraint day_override_plan_year_fkey FOREIGN KEY (plan_year) REFERENCES calendar.year_plan(year)
);
CREATE INDEX day_override_plan_year_day_idx ON calendar.day_override USING btree (plan_year, day);
CREATE TRIGGER day_override_renews_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON calendar.day_override FOR EACH STATEMENT EXECUTE FUNCTION calendar.renew_edition();

create table calendar.deadline_rule (
  id           uuid not null default gen_random_uuid(),
  code         text not null,
  version      integer not null,
  name         jsonb not null,
  amount       integer not null,
  unit         text not null,
  roll_forward jsonb,
  extension    jsonb,
  stop_grounds jsonb not null,
  legal_basis  jsonb not null,
  mark         text not null,
  source       text not null,
  valid_from   date not null,
  valid_to     date,
  entered_by   uuid not null,
  entered_at   timestamp with time zone not null,
  constraint deadline_rule_pkey PRIMARY KEY (id),
  constraint deadline_rule_code_valid_from_key UNIQUE (code, valid_from),
  constraint deadline_rule_code_version_key UNIQUE (code, version),
  constraint deadline_rule_amount_check CHECK (amount >= 1 AND amount <= 3650),
  constraint deadline_rule_check CHECK (valid_to >= (valid_from - 1)),
  constraint deadline_rule_check1 CHECK (roll_forward IS NULL OR unit = 'calendar-days'::text),
  constraint deadline_rule_code_check CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text),
  constraint deadline_rule_legal_basis_check CHECK ((legal_basis ->> 'zh'::text) <> ''::text),
  constraint deadline_rule_mark_check CHECK (mark = ANY (ARRAY['V'::text, 'M'::text, 'V-local'::text])),
  constraint deadline_rule_source_check CHECK (source <> ''::text),
  constraint deadline_rule_unit_check CHECK (unit = ANY (ARRAY['working-days'::text, 'calendar-days'::text, 'hours'::text])),
  constraint deadline_rule_version_check CHECK (version >= 1)
);
CREATE TRIGGER deadline_rule_keeps_versions BEFORE INSERT OR DELETE OR UPDATE ON calendar.deadline_rule FOR EACH ROW EXECUTE FUNCTION kernel.keep_version();

create table calendar.due (
  clock_id    uuid not null,
  state       text not null,
  due_day     date,
  due_at      timestamp(3) with time zone,
  provisional boolean not null,
  lapses_at   timestamp(3) with time zone,
  holder      text not null,
  late        boolean not null,
  finished_at timestamp(3) with time zone,
  first_day   date not null,
  last_day    date not null,
  constraint due_pkey PRIMARY KEY (clock_id),
  constraint due_state_check CHECK (state = ANY (ARRAY['running'::text, 'stopped'::text, 'finished'::text])),
  constraint due_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES calendar.clock(id)
);
CREATE INDEX due_days ON calendar.due USING btree (last_day, first_day);
CREATE INDEX due_open ON calendar.due USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), clock_id) WHERE (state <> 'finished'::text);

create table calendar.edition (
  one boolean not null default true,
  id  uuid not null default gen_random_uuid(),
  constraint edition_pkey PRIMARY KEY (one),
  constraint edition_one_check CHECK (one)
);

create table calendar.year_plan (
  year       integer not null,
  source     jsonb not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint year_plan_pkey PRIMARY KEY (year),
  constraint year_plan_source_check CHECK ((source ->> 'zh'::text) <> ''::text AND (source ->> 'en'::text) IS NOT NULL),
  constraint year_plan_year_check CHECK (year >= 2000 AND year <= 9998)
);
CREATE TRIGGER year_plan_renews_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON calendar.year_plan FOR EACH STATEMENT EXECUTE FUNCTION calendar.renew_edition();

create view calendar.pub_clock as
 SELECT c.id AS clock_id,
    c.matter_id,
    c.kind,
    r.code AS rule_code,
    c.amount,
    r.unit,
    d.state,
    d.due_day,
    d.due_at,
    d.provisional,
    d.lapses_at,
    d.holder,
    d.late,
    d.finished_at,
    c.started_at
   FROM calendar.clock c
     JOIN calendar.deadline_rule r ON r.id = c.rule_id
     JOIN calendar.due d ON d.clock_id = c.id;

CREATE OR REPLACE FUNCTION calendar.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION calendar.renew_edition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update calendar.edition set id = gen_random_uuid();
  return null;
end $function$;
-- ledger ----------------------------------------------------------------------------------------------

create schema ledger;

create table ledger.checkpoint (
  size bigint not null,
  root bytea not null,
  note text not null,
  at   timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (size),
  constraint checkpoint_root_check CHECK (length(root) = 32)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();

create table ledger.key (
  only_row boolean not null default true,
  origin   text not null,
  vkey     text not null,
  since    timestamp with time zone not null,
  constraint key_pkey PRIMARY KEY (only_row),
  constraint key_only_row_check CHECK (only_row)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.key FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();

create table ledger.leaf (
  leaf_index bigint not null,
  audit_id   uuid not null,
  leaf_hash  bytea not null,
  constraint leaf_pkey PRIMARY KEY (leaf_index),
  constraint leaf_audit_id_key UNIQUE (audit_id),
  constraint leaf_leaf_hash_key UNIQUE (leaf_hash),
  constraint leaf_leaf_hash_check CHECK (length(leaf_hash) = 32)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.leaf FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();

create table ledger.pending (
  position bigint not null,
  audit_id uuid not null,
  constraint pending_pkey PRIMARY KEY ("position"),
  constraint pending_audit_id_key UNIQUE (audit_id)
);

create table ledger.state (
  only_row boolean not null default true,
  size     bigint not null,
  constraint state_pkey PRIMARY KEY (only_row),
  constraint state_only_row_check CHECK (only_row),
  constraint state_size_check CHECK (size >= 0)
);

create table ledger.tile (
  level      integer not null,
  tile_index bigint not null,
  data       bytea not null,
  constraint tile_pkey PRIMARY KEY (level, tile_index),
  constraint tile_data_check CHECK (length(data) >= 32 AND length(data) <= 8192 AND (length(data) % 32) = 0)
);
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON ledger.tile FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();
CREATE TRIGGER grow_only BEFORE UPDATE ON ledger.tile FOR EACH ROW EXECUTE FUNCTION ledger.refuse_rewrite();

CREATE OR REPLACE FUNCTION ledger.queue_leaves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into ledger.pending (position, audit_id) select position, id from added;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION ledger.refuse_rewrite()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.level <> old.level or new.tile_index <> old.tile_index
    or substr(new.data, 1, length(old.data)) <> old.data then
    raise exception 'tile %/% is append-only', old.level, old.tile_index;
  end if;
  return new;
end $function$;
-- files -----------------------------------------------------------------------------------------------

create schema files;

create table files.content (
  sha256          text not null,
  scan            text not null,
  threat          text,
  scanned_at      timestamp with time zone,
  reading         text not null default 'waiting'::text,
  thumbnail       bytea,
  viewable_sha256 text,
  words           tsvector,
  mark            text,
  erased_at       timestamp with time zone,
  constraint content_pkey PRIMARY KEY (sha256),
  constraint content_check CHECK ((scan = 'infected'::text) = (threat IS NOT NULL)),
  constraint content_check1 CHECK (scan <> 'infected'::text OR thumbnail IS NULL AND viewable_sha256 IS NULL AND words IS NULL),
  constraint content_check2 CHECK (erased_at IS NULL OR thumbnail IS NULL AND viewable_sha256 IS NULL AND words IS NULL),
  constraint content_mark_check CHECK (mark = ANY (ARRAY['绝密'::text, '机密'::text, '秘密'::text])),
  constraint content_reading_check CHECK (reading = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])),
  constraint content_scan_check CHECK (scan = ANY (ARRAY['unscanned'::text, 'made-here'::text, 'waiting'::text, 'clean'::text, 'infected'::text, 'failed'::text])),
  constraint content_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint content_thumbnail_check CHECK (length(thumbnail) <= 65536),
  constraint content_viewable_sha256_check CHECK (viewable_sha256 ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX content_open ON files.content USING btree (scan, sha256) WHERE (scan = ANY (ARRAY['unscanned'::text, 'waiting'::text, 'infected'::text, 'failed'::text]));
CREATE INDEX content_unread ON files.content USING btree (sha256) WHERE (reading <> 'done'::text);
CREATE INDEX content_viewable ON files.content USING btree (viewable_sha256) WHERE (viewable_sha256 IS NOT NULL);
CREATE INDEX content_words ON files.content USING gin (words);

create table files.file (
  id         uuid not null default gen_random_uuid(),
  name       text not null,
  type       text not null,
  size_bytes bigint not null,
  sha256     text not null,
  width      integer,
  height     integer,
  added_by   uuid not null,
  added_at   timestamp with time zone not null,
  erased_at  timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint file_size_bytes_check CHECK (size_bytes > 0),
  constraint file_sha256_fkey FOREIGN KEY (sha256) REFERENCES files.content(sha256)
);
CREATE INDEX file_sha256_idx ON files.file USING btree (sha256);

create table files.verdict (
  id      uuid not null default gen_random_uuid(),
  sha256  text not null,
  verdict text not null,
  words   text not null,
  scanner text not null,
  at      timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (id),
  constraint verdict_verdict_check CHECK (verdict = ANY (ARRAY['clean'::text, 'infected'::text, 'failed'::text])),
  constraint verdict_sha256_fkey FOREIGN KEY (sha256) REFERENCES files.content(sha256)
);
CREATE INDEX verdict_content ON files.verdict USING btree (sha256, at);
CREATE TRIGGER verdict_is_append_only BEFORE DELETE OR UPDATE ON files.verdict FOR EACH ROW EXECUTE FUNCTION files.refuse_change();

create view files.pub_file as
 SELECT id,
    name,
    type,
    size_bytes,
    sha256,
    added_by,
    added_at
   FROM files.file;

create view files.pub_reading as
 SELECT f.id AS file_id,
    c.reading,
    c.mark
   FROM files.file f
     JOIN files.content c ON c.sha256 = f.sha256;

create view files.pub_words as
 SELECT f.id AS file_id,
    c.words
   FROM files.file f
     JOIN files.content c ON c.sha256 = f.sha256
  WHERE c.words IS NOT NULL;

CREATE OR REPLACE FUNCTION files.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- seals -----------------------------------------------------------------------------------------------

create schema seals;

create table seals.certificate (
  id         uuid not null default gen_random_uuid(),
  purpose    text not null,
  key_id     uuid not null,
  issuer_id  uuid,
  seal_id    uuid,
  serial     text not null,
  subject    text not null,
  der        bytea not null,
  sha256     text not null,
  not_before timestamp with time zone not null,
  not_after  timestamp with time zone not null,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_key_id_key UNIQUE (key_id),
  constraint certificate_serial_key UNIQUE (serial),
  constraint certificate_sha256_key UNIQUE (sha256),
  constraint certificate_check CHECK (not_after > not_before),
  constraint certificate_check1 CHECK ((purpose = 'root'::text) = (issuer_id IS NULL)),
  constraint certificate_check2 CHECK ((purpose = 'seal'::text) = (seal_id IS NOT NULL)),
  constraint certificate_purpose_check CHECK (purpose = ANY (ARRAY['root'::text, 'intermediate'::text, 'timestamp'::text, 'seal'::text])),
  constraint certificate_serial_check CHECK (serial ~ '^[0-9a-f]{32}$'::text),
  constraint certificate_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint certificate_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES seals.certificate(id),
  constraint certificate_key_id_fkey FOREIGN KEY (key_id) REFERENCES seals.key(id),
  constraint certificate_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES seals.seal(id)
);
CREATE UNIQUE INDEX certificate_one_root ON seals.certificate USING btree ((true)) WHERE (purpose = 'root'::text);
CREATE INDEX certificate_seal ON seals.certificate USING btree (seal_id, not_before DESC);
CREATE TRIGGER certificate_is_added_only BEFORE DELETE OR UPDATE ON seals.certificate FOR EACH ROW EXECUTE FUNCTION seals.refuse_change();

create table seals.decision (
  proposal_id uuid not null,
  outcome     text not null,
  proposed_by uuid not null,
  expires_at  timestamp with time zone not null,
  decided_by  uuid not null,
  decided_at  timestamp with time zone not null,
  seal_id     uuid,
  constraint decision_pkey PRIMARY KEY (proposal_id),
  constraint decision_check CHECK ((outcome = 'withdrawn'::text) = (decided_by = proposed_by)),
  constraint decision_check1 CHECK (outcome <> 'confirmed'::text OR decided_at < expires_at AND seal_id IS NOT NULL),
  constraint decision_outcome_check CHECK (outcome = ANY (ARRAY['confirmed'::text, 'declined'::text, 'withdrawn'::text])),
  constraint decision_proposal_id_proposed_by_expires_at_fkey FOREIGN KEY (proposal_id, proposed_by, expires_at) REFERENCES seals.proposal(id, proposed_by, expires_at),
  constraint decision_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES seals.seal(id)
);
CREATE INDEX decision_seal ON seals.decision USING btree (seal_id, decided_at);
CREATE TRIGGER decision_is_added_only BEFORE DELETE OR UPDATE ON seals.decision FOR EACH ROW EXECUTE FUNCTION seals.refuse_change();

create table seals.key (
  id          uuid not null default gen_random_uuid(),
  purpose     text not null,
  suite       text not null,
  public_key  bytea not null,
  private_key bytea not null,
  wrapped_key bytea not null,
  master_id   text not null,
  made_at     timestamp with time zone not null,
  constraint key_pkey PRIMARY KEY (id),
  constraint key_master_id_check CHECK (master_id ~ '^[0-9a-f]{16}$'::text),
  constraint key_purpose_check CHECK (purpose = ANY (ARRAY['root'::text, 'intermediate'::text, 'timestamp'::text, 'seal'::text])),
  constraint key_suite_check CHECK (suite = ANY (ARRAY['p256'::text, 'sm2'::text])),
  constraint key_wrapped_key_check CHECK (length(wrapped_key) = 60)
);

create table seals.proposal (
  id              uuid not null default gen_random_uuid(),
  kind            text not null,
  organisation_id uuid not null,
  seal_id         uuid,
  name            jsonb,
  picture         bytea,
  reason          text not null,
  proposed_by     uuid not null,
  proposed_at     timestamp with time zone not null,
  expires_at      timestamp with time zone not null,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_id_proposed_by_expires_at_key UNIQUE (id, proposed_by, expires_at),
  constraint proposal_check CHECK (expires_at > proposed_at),
  constraint proposal_check1 CHECK ((kind = 'issue'::text) = (seal_id IS NULL)),
  constraint proposal_check2 CHECK ((kind = 'issue'::text) = (picture IS NOT NULL AND name IS NOT NULL)),
  constraint proposal_kind_check CHECK (kind = ANY (ARRAY['issue'::text, 'suspend'::text, 'resume'::text, 'renew'::text, 'revoke'::text])),
  constraint proposal_picture_check CHECK (length(picture) <= 1048576),
  constraint proposal_reason_check CHECK (length(reason) >= 2 AND length(reason) <= 1000),
  constraint proposal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint proposal_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES seals.seal(id)
);
CREATE INDEX proposal_organisation ON seals.proposal USING btree (organisation_id, proposed_at DESC);

create table seals.seal (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name            jsonb not null,
  picture         bytea not null,
  suite           text not null,
  state           text not null,
  issued_at       timestamp with time zone not null,
  constraint seal_pkey PRIMARY KEY (id),
  constraint seal_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) IS NOT NULL),
  constraint seal_picture_check CHECK (length(picture) <= 1048576),
  constraint seal_state_check CHECK (state = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text])),
  constraint seal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE UNIQUE INDEX seal_one_of_organisation ON seals.seal USING btree (organisation_id) WHERE (state <> 'revoked'::text);

create table seals.use (
  id              uuid not null default gen_random_uuid(),
  seal_id         uuid not null,
  certificate_id  uuid not null,
  organisation_id uuid not null,
  kind            text not null,
  sha256          text not null,
  purpose         jsonb not null,
  reference       text,
  used_by         uuid not null,
  used_at         timestamp with time zone not null,
  constraint use_pkey PRIMARY KEY (id),
  constraint use_kind_check CHECK (kind = ANY (ARRAY['pdf'::text, 'data'::text])),
  constraint use_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint use_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES seals.certificate(id),
  constraint use_seal_id_fkey FOREIGN KEY (seal_id) REFERENCES seals.seal(id)
);
CREATE INDEX use_seal ON seals.use USING btree (seal_id, used_at DESC, id DESC);
CREATE TRIGGER use_is_added_only BEFORE DELETE OR UPDATE ON seals.use FOR EACH ROW EXECUTE FUNCTION seals.refuse_change();

CREATE OR REPLACE FUNCTION seals.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are only added', tg_table_name;
end $function$;
-- docket ----------------------------------------------------------------------------------------------

create schema docket;

create table docket.attachment (
  id         uuid not null default gen_random_uuid(),
  matter_id  uuid not null,
  slot       text not null,
  file_id    uuid not null,
  added_by   uuid not null,
  added_at   timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  threat     text,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX attachment_file ON docket.attachment USING btree (file_id);
CREATE INDEX attachment_matter ON docket.attachment USING btree (matter_id, added_at);

create table docket.bar (
  matter_id uuid not null,
  reader_id uuid not null,
  since     timestamp with time zone not null,
  constraint bar_pkey PRIMARY KEY (reader_id, matter_id),
  constraint bar_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX bar_matter ON docket.bar USING btree (matter_id);
CREATE TRIGGER bar_is_append_only BEFORE DELETE OR UPDATE ON docket.bar FOR EACH ROW EXECUTE FUNCTION docket.refuse_change();

create table docket.card (
  matter_id              uuid not null,
  rule                   text not null,
  colour                 text not null,
  due_at                 timestamp with time zone not null,
  raised_at              timestamp with time zone not null,
  holder_organisation_id uuid,
  id                     uuid not null default gen_random_uuid(),
  rule_version           integer not null default 1,
  constraint card_pkey PRIMARY KEY (matter_id, rule, due_at),
  constraint card_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id),
  constraint card_rule_rule_version_fkey FOREIGN KEY (rule, rule_version) REFERENCES docket.card_rule(code, version)
);
CREATE UNIQUE INDEX card_id ON docket.card USING btree (id);
CREATE INDEX card_raised ON docket.card USING btree (raised_at, id);
CREATE TRIGGER card_is_append_only BEFORE DELETE OR UPDATE ON docket.card FOR EACH ROW EXECUTE FUNCTION docket.refuse_change();

create table docket.card_rule (
  code       text not null,
  colour     text not null,
  when       text not null,
  days       integer not null,
  words      jsonb not null,
  source     text not null,
  valid_from date not null,
  valid_to   date,
  version    integer not null default 1,
  entered_by uuid,
  entered_at timestamp with time zone,
  constraint card_rule_pkey PRIMARY KEY (code, version),
  constraint card_rule_check CHECK (valid_to >= (valid_from - 1)),
  constraint card_rule_colour_check CHECK (colour = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text])),
  constraint card_rule_days_check CHECK (days >= 0),
  constraint card_rule_version_check CHECK (version >= 1),
  constraint card_rule_when_check CHECK ("when" = ANY (ARRAY['left'::text, 'late'::text]))
);
CREATE TRIGGER card_rule_keeps_versions BEFORE INSERT OR DELETE OR UPDATE ON docket.card_rule FOR EACH ROW EXECUTE FUNCTION kernel.keep_version();

create table docket.involvement (
  organisation_id uuid not null,
  matter_id       uuid not null,
  opened_at       timestamp with time zone not null,
  since           timestamp with time zone not null,
  constraint involvement_pkey PRIMARY KEY (organisation_id, matter_id),
  constraint involvement_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX involvement_list ON docket.involvement USING btree (organisation_id, opened_at DESC, matter_id);
CREATE INDEX involvement_matter ON docket.involvement USING btree (matter_id);

create table docket.matter (
  id                     uuid not null default gen_random_uuid(),
  number                 text not null,
  kind                   text not null,
  title                  jsonb not null,
  subject_id             text not null,
  organisation_id        uuid not null,
  holder_organisation_id uuid,
  holder_post_id         uuid,
  state                  text not null,
  stage                  text not null,
  stage_text             jsonb not null,
  clock_id               uuid,
  due_at                 timestamp with time zone,
  provisional            boolean not null default false,
  clock_state            text,
  card                   text,
  disclosure             text not null,
  disclosure_ground      jsonb,
  disclosure_until       date,
  disclosed_by           uuid,
  opened_by              uuid not null,
  opened_at              timestamp with time zone not null,
  closed_at              timestamp with time zone,
  archived_at            timestamp with time zone,
  words                  tsvector not null default ''::tsvector,
  constraint matter_pkey PRIMARY KEY (id),
  constraint matter_number_key UNIQUE (number),
  constraint matter_card_check CHECK (card = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text])),
  constraint matter_check CHECK (disclosure = 'open'::text OR disclosure_ground IS NOT NULL AND disclosure_until IS NOT NULL),
  constraint matter_clock_state_check CHECK (clock_state = ANY (ARRAY['running'::text, 'stopped'::text, 'finished'::text])),
  constraint matter_disclosure_check CHECK (disclosure = ANY (ARRAY['open'::text, 'on-request'::text, 'withheld'::text])),
  constraint matter_number_check CHECK (length(number) = 27),
  constraint matter_state_check CHECK (state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'archived'::text]))
);
CREATE INDEX matter_authority ON docket.matter USING btree (organisation_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((state = 'open'::text) AND (holder_organisation_id IS NULL));
CREATE INDEX matter_board ON docket.matter USING btree (holder_organisation_id, kind, stage, clock_state, provisional, due_at) WHERE (state = 'open'::text);
CREATE INDEX matter_board_applicant ON docket.matter USING btree (organisation_id, kind, stage, clock_state, provisional, due_at) WHERE ((state = 'open'::text) AND (holder_organisation_id IS NULL));
CREATE INDEX matter_card ON docket.matter USING btree (card, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((state = 'open'::text) AND (card IS NOT NULL));
CREATE INDEX matter_clock ON docket.matter USING btree (clock_id);
CREATE INDEX matter_counts ON docket.matter USING btree (holder_organisation_id, stage, clock_state, card) WHERE (state = 'open'::text);
CREATE INDEX matter_held_by_post ON docket.matter USING btree (holder_post_id) WHERE ((holder_post_id IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX matter_holder ON docket.matter USING btree (holder_organisation_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (state = 'open'::text);
CREATE INDEX matter_open ON docket.matter USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (state = 'open'::text);
CREATE INDEX matter_stage ON docket.matter USING btree (stage, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (state = 'open'::text);
CREATE INDEX matter_words ON docket.matter USING gin (words);
CREATE TRIGGER matter_tallied AFTER INSERT OR DELETE ON docket.matter FOR EACH ROW EXECUTE FUNCTION docket.note_tally();
CREATE TRIGGER matter_tallied_again AFTER UPDATE OF state, holder_organisation_id, stage, clock_state, card ON docket.matter FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state OR old.holder_organisation_id IS DISTINCT FROM new.holder_organisation_id OR old.stage IS DISTINCT FROM new.stage OR old.clock_state IS DISTINCT FROM new.clock_state OR old.card IS DISTINCT FROM new.card) EXECUTE FUNCTION docket.note_tally();

create table docket.party (
  matter_id uuid not null,
  person_id uuid not null,
  part      text not null,
  opened_at timestamp with time zone not null,
  constraint party_pkey PRIMARY KEY (matter_id, person_id),
  constraint party_part_check CHECK (part = ANY (ARRAY['applicant'::text, 'agent'::text, 'addressee'::text])),
  constraint party_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX party_person ON docket.party USING btree (person_id, opened_at DESC, matter_id);

create table docket.serial (
  organisation_number text not null,
  day                 date not null,
  kind                text not null,
  last                integer not null,
  constraint serial_pkey PRIMARY KEY (organisation_number, day, kind),
  constraint serial_kind_check CHECK (kind ~ '^[A-Z0-9]{2}$'::text),
  constraint serial_last_check CHECK (last >= 1 AND last <= 999999),
  constraint serial_organisation_number_check CHECK (organisation_number ~ '^[0-9A-Z]{4}$'::text)
);
CREATE TRIGGER serial_never_falls BEFORE DELETE ON docket.serial FOR EACH ROW EXECUTE FUNCTION docket.refuse_change();

create table docket.step (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  ordinal         integer not null,
  audit_id        uuid not null,
  kind            text not null,
  words           jsonb not null,
  note            text,
  visible         text not null,
  organisation_id uuid,
  post_id         uuid,
  person_id       uuid not null,
  at              timestamp with time zone not null,
  for_id          uuid,
  constraint step_pkey PRIMARY KEY (id),
  constraint step_matter_id_ordinal_key UNIQUE (matter_id, ordinal),
  constraint step_visible_check CHECK (visible = ANY (ARRAY['parties'::text, 'staff'::text])),
  constraint step_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX step_at ON docket.step USING btree (at, id);
CREATE TRIGGER step_is_append_only BEFORE DELETE OR UPDATE ON docket.step FOR EACH ROW EXECUTE FUNCTION docket.refuse_change();

create table docket.tally (
  holder_organisation_id uuid,
  stage                  text not null,
  clock_state            text not null,
  card                   text not null,
  count                  integer not null,
  constraint tally_holder_organisation_id_stage_clock_state_card_key UNIQUE NULLS NOT DISTINCT (holder_organisation_id, stage, clock_state, card)
);

create table docket.tally_change (
  holder_organisation_id uuid,
  stage                  text not null,
  clock_state            text not null,
  card                   text not null,
  delta                  integer not null,
  constraint tally_change_delta_check CHECK (delta = ANY (ARRAY['-1'::integer, 1]))
);

create table docket.work_item (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  task            text not null,
  title           jsonb not null,
  href            text not null,
  scope           text not null,
  role            text,
  organisation_id uuid,
  opened_at       timestamp with time zone not null,
  due_at          timestamp with time zone,
  closed_at       timestamp with time zone,
  closed_by       uuid,
  outcome         text,
  clock_id        uuid,
  barred_ids      uuid[] not null default '{}'::uuid[],
  constraint work_item_pkey PRIMARY KEY (id),
  constraint work_item_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES docket.matter(id)
);
CREATE INDEX work_item_clock ON docket.work_item USING btree (clock_id) WHERE ((clock_id IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX work_item_matter ON docket.work_item USING btree (matter_id, opened_at);
CREATE UNIQUE INDEX work_item_one_assignment ON docket.work_item USING btree (matter_id, organisation_id) WHERE ((task = 'assign-work'::text) AND (closed_at IS NULL));
CREATE INDEX work_item_waiting ON docket.work_item USING btree (scope, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (closed_at IS NULL);

create view docket.pub_attachment as
 SELECT matter_id,
    slot,
    file_id,
    removed_at
   FROM docket.attachment;

create view docket.pub_bar as
 SELECT matter_id,
    reader_id
   FROM docket.bar;

create view docket.pub_card as
 SELECT id,
    matter_id,
    rule,
    rule_version,
    colour,
    due_at,
    raised_at,
    holder_organisation_id
   FROM docket.card;

create view docket.pub_card_rule as
 SELECT code,
    version,
    colour,
    "when",
    days,
    words,
    source,
    valid_from,
    valid_to
   FROM docket.card_rule;

create view docket.pub_disclosure as
 SELECT id AS matter_id,
    disclosure,
    disclosure_ground AS ground,
    disclosure_until AS until
   FROM docket.matter
  WHERE disclosed_by IS NOT NULL;

create view docket.pub_matter as
 SELECT id,
    number,
    kind,
    title,
    subject_id,
    organisation_id,
    holder_organisation_id,
    state,
    stage,
    stage_text,
    clock_id,
    due_at,
    provisional,
    clock_state,
    card,
    disclosure,
    opened_at,
    closed_at
   FROM docket.matter;

create view docket.pub_step as
 SELECT id,
    matter_id,
    kind,
    visible,
    organisation_id,
    post_id,
    person_id,
    at
   FROM docket.step;

CREATE OR REPLACE FUNCTION docket.note_tally()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and old.state = 'open' then
    insert into docket.tally_change values
      (old.holder_organisation_id, old.stage, coalesce(old.clock_state, 'none'), coalesce(old.card, 'none'), -1);
  end if;
  if tg_op <> 'DELETE' and new.state = 'open' then
    insert into docket.tally_change values
      (new.holder_organisation_id, new.stage, coalesce(new.clock_state, 'none'), coalesce(new.card, 'none'), 1);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION docket.recount()
 RETURNS void
 LANGUAGE sql
AS $function$
  lock table docket.matter in share row exclusive mode;
  truncate docket.tally, docket.tally_change;
  insert into docket.tally
  select holder_organisation_id, stage, coalesce(clock_state, 'none'), coalesce(card, 'none'), count(*)
    from docket.matter where state = 'open' group by 1, 2, 3, 4;
$function$;

CREATE OR REPLACE FUNCTION docket.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- notices ---------------------------------------------------------------------------------------------

create schema notices;

create table notices.address (
  person_id       uuid not null,
  channel         text not null,
  value           text not null,
  added_at        timestamp with time zone not null,
  code_secret     bytea,
  code_expires_at timestamp with time zone,
  tries           integer not null default 0,
  verified_at     timestamp with time zone,
  failed_at       timestamp with time zone,
  constraint address_pkey PRIMARY KEY (person_id, channel),
  constraint address_channel_check CHECK (channel = ANY (ARRAY['mail'::text, 'sms'::text])),
  constraint address_value_check CHECK (length(value) >= 5 AND length(value) <= 254)
);

create table notices.attempt (
  message_id uuid not null,
  ordinal    integer not null,
  at         timestamp with time zone not null,
  carrier    text not null,
  outcome    text not null,
  answer     text not null,
  constraint attempt_pkey PRIMARY KEY (message_id, ordinal),
  constraint attempt_answer_check CHECK (length(answer) <= 500),
  constraint attempt_ordinal_check CHECK (ordinal >= 1),
  constraint attempt_outcome_check CHECK (outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'unreachable'::text, 'delivered'::text, 'undelivered'::text])),
  constraint attempt_message_id_fkey FOREIGN KEY (message_id) REFERENCES notices.message(id)
);
CREATE TRIGGER attempt_is_append_only BEFORE DELETE OR UPDATE ON notices.attempt FOR EACH ROW EXECUTE FUNCTION notices.refuse_change();

create table notices.message (
  id        uuid not null default gen_random_uuid(),
  notice_id uuid not null,
  person_id uuid not null,
  channel   text not null,
  state     text not null,
  due_at    timestamp with time zone not null,
  made_at   timestamp with time zone not null,
  ended_at  timestamp with time zone,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_notice_id_channel_key UNIQUE (notice_id, channel),
  constraint message_channel_check CHECK (channel = ANY (ARRAY['mail'::text, 'sms'::text])),
  constraint message_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'delivered'::text, 'failed'::text])),
  constraint message_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices.notice(id)
);
CREATE INDEX message_list ON notices.message USING btree (person_id, made_at DESC, id DESC);
CREATE INDEX message_state ON notices.message USING btree (state, made_at DESC, id DESC);

create table notices.notice (
  id        uuid not null default gen_random_uuid(),
  person_id uuid not null,
  cause     text not null,
  words     jsonb not null,
  href      text not null,
  told_at   timestamp with time zone not null,
  read_at   timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_person_id_cause_key UNIQUE (person_id, cause),
  constraint notice_href_check CHECK (href ~~ '/%'::text)
);
CREATE INDEX notice_list ON notices.notice USING btree (person_id, told_at DESC, id DESC);
CREATE INDEX notice_unread ON notices.notice USING btree (person_id) WHERE (read_at IS NULL);

create table notices.preference (
  person_id  uuid not null,
  mail       boolean not null,
  sms        boolean not null,
  quiet_from time without time zone,
  quiet_to   time without time zone,
  language   text not null,
  changed_at timestamp with time zone not null,
  constraint preference_pkey PRIMARY KEY (person_id),
  constraint preference_check CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  constraint preference_language_check CHECK (language = ANY (ARRAY['zh-Hans'::text, 'zh-Hant'::text, 'en'::text]))
);

CREATE OR REPLACE FUNCTION notices.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- catalogue -------------------------------------------------------------------------------------------

create schema catalogue;

create table catalogue.guide_edit (
  guide_version_id uuid not null,
  revision         integer not null,
  part             text not null,
  before           jsonb,
  undoes           integer,
  made_by          uuid not null,
  made_at          timestamp with time zone not null,
  constraint guide_edit_pkey PRIMARY KEY (guide_version_id, revision),
  constraint guide_edit_check CHECK (undoes < revision),
  constraint guide_edit_revision_check CHECK (revision > 0),
  constraint guide_edit_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id) ON DELETE CASCADE
);
CREATE TRIGGER guide_edit_holds BEFORE INSERT ON catalogue.guide_edit FOR EACH ROW EXECUTE FUNCTION catalogue.hold_version();
CREATE TRIGGER guide_edit_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_edit FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_edit_kept BEFORE TRUNCATE ON catalogue.guide_edit FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_fee (
  guide_version_id uuid not null,
  code             text not null,
  amount_fen       bigint,
  constraint guide_fee_pkey PRIMARY KEY (guide_version_id, code),
  constraint guide_fee_amount_fen_check CHECK (amount_fen >= 0),
  constraint guide_fee_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);
CREATE TRIGGER guide_fee_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_fee FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_fee_kept BEFORE TRUNCATE ON catalogue.guide_fee FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_field (
  guide_version_id uuid not null,
  name             text not null,
  material         text,
  position         integer not null,
  constraint guide_field_pkey PRIMARY KEY (guide_version_id, name),
  constraint guide_field_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id),
  constraint guide_field_guide_version_id_material_fkey FOREIGN KEY (guide_version_id, material) REFERENCES catalogue.guide_material(guide_version_id, code)
);
CREATE TRIGGER guide_field_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_field FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_field_kept BEFORE TRUNCATE ON catalogue.guide_field FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_ground (
  guide_version_id uuid not null,
  outcome          text not null,
  code             text not null,
  constraint guide_ground_pkey PRIMARY KEY (guide_version_id, outcome, code),
  constraint guide_ground_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id),
  constraint guide_ground_guide_version_id_outcome_fkey FOREIGN KEY (guide_version_id, outcome) REFERENCES catalogue.guide_outcome(guide_version_id, code)
);
CREATE TRIGGER guide_ground_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_ground FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_ground_kept BEFORE TRUNCATE ON catalogue.guide_ground FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_material (
  guide_version_id uuid not null,
  code             text not null,
  necessity        text not null,
  position         integer not null,
  constraint guide_material_pkey PRIMARY KEY (guide_version_id, code),
  constraint guide_material_necessity_check CHECK (necessity = ANY (ARRAY['required'::text, 'optional'::text, 'may-follow'::text])),
  constraint guide_material_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);
CREATE TRIGGER guide_material_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_material FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_material_kept BEFORE TRUNCATE ON catalogue.guide_material FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_outcome (
  guide_version_id uuid not null,
  code             text not null,
  kind             text not null,
  constraint guide_outcome_pkey PRIMARY KEY (guide_version_id, code),
  constraint guide_outcome_kind_check CHECK (kind = ANY (ARRAY['grant'::text, 'refuse'::text])),
  constraint guide_outcome_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);
CREATE TRIGGER guide_outcome_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_outcome FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_outcome_kept BEFORE TRUNCATE ON catalogue.guide_outcome FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_retirement (
  guide_version_id uuid not null,
  last_day         date not null,
  reason           jsonb not null,
  retired_by       uuid not null,
  retired_at       timestamp with time zone not null,
  constraint guide_retirement_pkey PRIMARY KEY (guide_version_id),
  constraint guide_retirement_reason_check CHECK ((reason ->> 'zh'::text) <> ''::text AND (reason ->> 'en'::text) <> ''::text),
  constraint guide_retirement_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);

create table catalogue.guide_stop_ground (
  guide_version_id uuid not null,
  code             text not null,
  max_working_days integer,
  constraint guide_stop_ground_pkey PRIMARY KEY (guide_version_id, code),
  constraint guide_stop_ground_max_working_days_check CHECK (max_working_days > 0),
  constraint guide_stop_ground_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);
CREATE TRIGGER guide_stop_ground_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_stop_ground FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_stop_ground_kept BEFORE TRUNCATE ON catalogue.guide_stop_ground FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_task (
  guide_version_id uuid not null,
  node             text not null,
  constraint guide_task_pkey PRIMARY KEY (guide_version_id, node),
  constraint guide_task_guide_version_id_fkey FOREIGN KEY (guide_version_id) REFERENCES catalogue.guide_version(id)
);
CREATE TRIGGER guide_task_immutable BEFORE INSERT OR DELETE OR UPDATE ON catalogue.guide_task FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_parts();
CREATE TRIGGER guide_task_kept BEFORE TRUNCATE ON catalogue.guide_task FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();

create table catalogue.guide_version (
  id           uuid not null default gen_random_uuid(),
  item_id      uuid not null,
  version      integer not null,
  content      jsonb not null,
  process      jsonb,
  valid_from   date not null,
  valid_to     date,
  drafted_by   uuid not null,
  drafted_at   timestamp with time zone not null,
  published_by uuid,
  published_at timestamp with time zone,
  revision     integer not null default 1,
  tests        jsonb not null default '[]'::jsonb,
  constraint guide_version_pkey PRIMARY KEY (id),
  constraint guide_version_item_id_version_key UNIQUE (item_id, version),
  constraint guide_version_check CHECK (valid_to >= valid_from),
  constraint guide_version_check1 CHECK ((published_by IS NULL) = (published_at IS NULL)),
  constraint guide_version_check2 CHECK ((process IS NULL) = (published_at IS NULL)),
  constraint guide_version_revision_check CHECK (revision > 0),
  constraint guide_version_tests_check CHECK (jsonb_typeof(tests) = 'array'::text),
  constraint guide_version_version_check CHECK (version > 0),
  constraint guide_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES catalogue.item(id)
);
CREATE UNIQUE INDEX guide_version_draft ON catalogue.guide_version USING btree (item_id) WHERE (published_at IS NULL);
CREATE INDEX guide_version_item_id_valid_from_version_idx ON catalogue.guide_version USING btree (item_id, valid_from DESC, version DESC) WHERE (published_at IS NOT NULL);
CREATE TRIGGER guide_version_immutable BEFORE DELETE OR UPDATE ON catalogue.guide_version FOR EACH ROW EXECUTE FUNCTION catalogue.refuse_change_of_published();
CREATE TRIGGER guide_version_kept BEFORE TRUNCATE ON catalogue.guide_version FOR EACH STATEMENT EXECUTE FUNCTION catalogue.refuse_truncate();
CREATE TRIGGER guide_version_second_person BEFORE INSERT OR UPDATE ON catalogue.guide_version FOR EACH ROW EXECUTE FUNCTION catalogue.require_second_person();

create table catalogue.import (
  id          uuid not null default gen_random_uuid(),
  source      jsonb not null,
  licence     text not null,
  counts      jsonb not null,
  findings    jsonb not null,
  imported_by uuid not null,
  imported_at timestamp with time zone not null,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_licence_check CHECK (licence <> ''::text),
  constraint import_source_check CHECK ((source ->> 'zh'::text) <> ''::text AND (source ->> 'en'::text) <> ''::text)
);

create table catalogue.import_draft (
  id          uuid not null default gen_random_uuid(),
  source      jsonb not null,
  licence     text not null,
  file_name   text not null,
  rows        jsonb,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  import_id   uuid,
  decided_by  uuid,
  decided_at  timestamp with time zone,
  constraint import_draft_pkey PRIMARY KEY (id),
  constraint import_draft_check CHECK (decided_at >= prepared_at),
  constraint import_draft_check1 CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  constraint import_draft_check2 CHECK ((rows IS NULL) = (decided_at IS NOT NULL)),
  constraint import_draft_check3 CHECK (import_id IS NULL OR decided_at IS NOT NULL),
  constraint import_draft_licence_check CHECK (licence <> ''::text),
  constraint import_draft_rows_check CHECK (jsonb_typeof(rows) = 'array'::text),
  constraint import_draft_source_check CHECK ((source ->> 'zh'::text) <> ''::text AND (source ->> 'en'::text) <> ''::text),
  constraint import_draft_import_id_fkey FOREIGN KEY (import_id) REFERENCES catalogue.import(id)
);
CREATE INDEX import_draft_open ON catalogue.import_draft USING btree (prepared_at DESC) WHERE (decided_at IS NULL);

create table catalogue.item (
  id              uuid not null default gen_random_uuid(),
  code            text not null,
  name            jsonb not null,
  type            text not null,
  family          text,
  office          text not null,
  organisation_id uuid,
  levels          text[] not null,
  topics          text[] not null default '{}'::text[],
  life_events     text[] not null default '{}'::text[],
  serves          text[] not null default '{}'::text[],
  findings        text[] not null default '{}'::text[],
  import_id       uuid,
  imported_at     timestamp with time zone not null,
  words           tsvector not null,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_code_key UNIQUE (code),
  constraint item_code_check CHECK (length(code) >= 1 AND length(code) <= 64),
  constraint item_levels_check CHECK (levels <@ ARRAY['state'::text, 'province'::text, 'city'::text, 'county'::text, 'township'::text, 'village'::text]),
  constraint item_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) <> ''::text),
  constraint item_office_check CHECK (office <> ''::text),
  constraint item_type_check CHECK (type = ANY (ARRAY['01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text, '07'::text, '08'::text, '09'::text, '10'::text, '20'::text])),
  constraint item_import_id_fkey FOREIGN KEY (import_id) REFERENCES catalogue.import(id),
  constraint item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX item_import_id_idx ON catalogue.item USING btree (import_id);
CREATE INDEX item_organisation_id_idx ON catalogue.item USING btree (organisation_id);
CREATE INDEX item_words_idx ON catalogue.item USING gin (words);

create table catalogue.suspension (
  id           uuid not null default gen_random_uuid(),
  item_id      uuid not null,
  reason       jsonb not null,
  suspended_by uuid not null,
  suspended_at timestamp with time zone not null,
  lifted_by    uuid,
  lifted_at    timestamp with time zone,
  constraint suspension_pkey PRIMARY KEY (id),
  constraint suspension_check CHECK (lifted_at >= suspended_at),
  constraint suspension_check1 CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  constraint suspension_reason_check CHECK ((reason ->> 'zh'::text) <> ''::text AND (reason ->> 'en'::text) <> ''::text),
  constraint suspension_item_id_fkey FOREIGN KEY (item_id) REFERENCES catalogue.item(id)
);
CREATE UNIQUE INDEX suspension_open ON catalogue.suspension USING btree (item_id) WHERE (lifted_at IS NULL);

create view catalogue.pub_guide_commitment as
 SELECT v.id AS guide_version_id,
    c.value ->> 'code'::text AS code
   FROM catalogue.guide_version v
     CROSS JOIN LATERAL jsonb_array_elements(COALESCE(v.content -> 'commitments'::text, '[]'::jsonb)) c(value)
  WHERE v.published_at IS NOT NULL;

create view catalogue.pub_guide_fee as
 SELECT f.guide_version_id,
    f.code,
    f.amount_fen
   FROM catalogue.guide_fee f
     JOIN catalogue.guide_version v ON v.id = f.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_field as
 SELECT f.guide_version_id,
    f.name,
    f.material,
    f."position"
   FROM catalogue.guide_field f
     JOIN catalogue.guide_version v ON v.id = f.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_ground as
 SELECT g.guide_version_id,
    g.outcome,
    g.code
   FROM catalogue.guide_ground g
     JOIN catalogue.guide_version v ON v.id = g.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_joint as
 SELECT v.id AS guide_version_id,
    p.value ->> 'code'::text AS code,
    p.value ->> 'organisation'::text AS organisation,
    (p.value ->> 'silence'::text) = 'consent'::text AS silence_consents
   FROM catalogue.guide_version v
     CROSS JOIN LATERAL jsonb_array_elements(COALESCE(NULLIF(v.content -> 'joint'::text, 'null'::jsonb) -> 'parts'::text, '[]'::jsonb)) p(value)
  WHERE v.published_at IS NOT NULL;

create view catalogue.pub_guide_limits as
 SELECT id AS guide_version_id,
    (content -> 'preliminary'::text) ->> 'level'::text AS preliminary_level,
    ((content -> 'quota'::text) ->> 'most'::text)::integer AS quota,
    (content -> 'extension'::text) ->> 'by'::text AS extended_by,
    ((content -> 'extension'::text) ->> 'amount'::text)::integer AS extension_amount,
    (content ->> 'handling'::text) = 'immediate'::text AS on_the_spot
   FROM catalogue.guide_version
  WHERE published_at IS NOT NULL;

create view catalogue.pub_guide_material as
 SELECT m.guide_version_id,
    m.code,
    m.necessity,
    m."position"
   FROM catalogue.guide_material m
     JOIN catalogue.guide_version v ON v.id = m.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_outcome as
 SELECT o.guide_version_id,
    o.code,
    o.kind
   FROM catalogue.guide_outcome o
     JOIN catalogue.guide_version v ON v.id = o.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_stop_ground as
 SELECT g.guide_version_id,
    g.code,
    g.max_working_days,
    ( SELECT s.value -> 'text'::text
           FROM jsonb_array_elements(v.content -> 'stopGrounds'::text) s(value)
          WHERE (s.value ->> 'code'::text) = g.code
         LIMIT 1) AS text
   FROM catalogue.guide_stop_ground g
     JOIN catalogue.guide_version v ON v.id = g.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_tacit as
 SELECT id AS guide_version_id,
    (content -> 'tacit'::text) ->> 'outcome'::text AS outcome
   FROM catalogue.guide_version
  WHERE published_at IS NOT NULL AND ((content -> 'tacit'::text) ->> 'outcome'::text) IS NOT NULL;

create view catalogue.pub_guide_task as
 SELECT k.guide_version_id,
    k.node
   FROM catalogue.guide_task k
     JOIN catalogue.guide_version v ON v.id = k.guide_version_id AND v.published_at IS NOT NULL;

create view catalogue.pub_guide_version as
 SELECT id,
    item_id,
    version,
    content ->> 'matterKind'::text AS matter_kind,
    valid_from,
    valid_to,
    published_at,
    ((content -> 'times'::text) -> 'promised'::text) ->> 'rule'::text AS promised_rule,
    ((content -> 'times'::text) -> 'statutory'::text) ->> 'rule'::text AS statutory_rule,
    ((content -> 'correction'::text) ->> 'workingDays'::text)::integer AS correction_working_days
   FROM catalogue.guide_version
  WHERE published_at IS NOT NULL;

create view catalogue.pub_item as
 SELECT i.id,
    i.code,
    i.name,
    i.type,
    i.organisation_id,
    s.id IS NOT NULL AS suspended
   FROM catalogue.item i
     LEFT JOIN catalogue.suspension s ON s.item_id = i.id AND s.lifted_at IS NULL;

CREATE OR REPLACE FUNCTION catalogue.hold_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from catalogue.guide_version where id = new.guide_version_id for update;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION catalogue.refuse_change_of_parts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  versions uuid[] := case tg_op when 'INSERT' then array[new.guide_version_id]
                                when 'DELETE' then array[old.guide_version_id]
                                else array[old.guide_version_id, new.guide_version_id] end;
begin
  if exists (select from catalogue.guide_version where id = any (versions) and published_at is not null) then
    raise exception 'a published guide version does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION catalogue.refuse_change_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.published_at is not null then
    raise exception 'a published guide version does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION catalogue.refuse_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'published guide versions are not emptied' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION catalogue.require_second_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.published_at is null or new.published_by = '00000000-0000-8000-8000-000000000001' then
    return new;
  end if;
  if new.published_by = new.drafted_by
     or exists (select from catalogue.guide_edit where guide_version_id = new.id and made_by = new.published_by) then
    raise exception 'a guide version is published by somebody who did not write it' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;
-- certificates ----------------------------------------------------------------------------------------

create schema certificates;

create table certificates.certificate (
  id                     uuid not null default gen_random_uuid(),
  identifier             text not null,
  type_code              text not null,
  title                  jsonb not null,
  holder_person_id       uuid,
  holder_firm_id         uuid,
  holder_name            text not null,
  issuer_organisation_id uuid not null,
  issuer_code            text not null,
  issuer_name            jsonb not null,
  fields                 jsonb not null,
  serial                 text not null,
  version                integer not null,
  renews_id              uuid,
  valid_from             date not null,
  valid_until            date,
  check_code             text not null,
  matter_id              uuid,
  state                  text not null,
  issued_by              uuid not null,
  issued_at              timestamp with time zone not null,
  constraint certificate_pkey PRIMARY KEY (id),
  constraint certificate_check_code_key UNIQUE (check_code),
  constraint certificate_identifier_key UNIQUE (identifier),
  constraint certificate_issuer_code_serial_version_type_code_key UNIQUE (issuer_code, serial, version, type_code),
  constraint certificate_check CHECK (valid_until >= valid_from),
  constraint certificate_check1 CHECK ((holder_person_id IS NULL) <> (holder_firm_id IS NULL)),
  constraint certificate_check_code_check CHECK (check_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'::text),
  constraint certificate_holder_name_check CHECK (length(holder_name) >= 1 AND length(holder_name) <= 200),
  constraint certificate_identifier_check CHECK (identifier ~ '^1\.2\.156\.3005\.2\.[0-9A-Z]{21}\.[0-9A-Z]{18}\.[0-9A-Z]{1,20}\.[0-9]{3}\.[0-9A-Z]$'::text),
  constraint certificate_title_check CHECK ((title ->> 'zh'::text) <> ''::text AND (title ->> 'en'::text) IS NOT NULL),
  constraint certificate_version_check CHECK (version >= 1 AND version <= 999),
  constraint certificate_holder_firm_id_fkey FOREIGN KEY (holder_firm_id) REFERENCES directory.firm(id),
  constraint certificate_holder_person_id_fkey FOREIGN KEY (holder_person_id) REFERENCES directory.person(id),
  constraint certificate_issuer_organisation_id_fkey FOREIGN KEY (issuer_organisation_id) REFERENCES directory.organisation(id),
  constraint certificate_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES certificates.certificate(id),
  constraint certificate_type_code_fkey FOREIGN KEY (type_code) REFERENCES certificates.type(code)
);
CREATE INDEX certificate_ending ON certificates.certificate USING btree (valid_until) WHERE (state = ANY (ARRAY['valid'::text, 'suspended'::text]));
CREATE INDEX certificate_firm ON certificates.certificate USING btree (holder_firm_id, issued_at DESC, id);
CREATE INDEX certificate_issuer ON certificates.certificate USING btree (issuer_organisation_id, issued_at DESC, id);
CREATE INDEX certificate_matter ON certificates.certificate USING btree (matter_id);
CREATE UNIQUE INDEX certificate_once ON certificates.certificate USING btree (matter_id, type_code) WHERE ((matter_id IS NOT NULL) AND (state <> 'cancelled'::text));
CREATE INDEX certificate_person ON certificates.certificate USING btree (holder_person_id, issued_at DESC, id);
CREATE INDEX certificate_renews ON certificates.certificate USING btree (renews_id);
CREATE UNIQUE INDEX certificate_renews_once ON certificates.certificate USING btree (renews_id) WHERE (state <> 'cancelled'::text);

create table certificates.paper (
  certificate_id uuid not null,
  file_id        uuid not null,
  sha256         text not null,
  seal_id        uuid,
  at             timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (certificate_id),
  constraint paper_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint paper_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificates.certificate(id)
);
CREATE INDEX paper_digest ON certificates.paper USING btree (sha256);
CREATE TRIGGER paper_is_added_only BEFORE DELETE OR UPDATE ON certificates.paper FOR EACH ROW EXECUTE FUNCTION certificates.refuse_change();

create table certificates.serial (
  issuer_code text not null,
  year        integer not null,
  last        integer not null,
  constraint serial_pkey PRIMARY KEY (issuer_code, year),
  constraint serial_issuer_code_check CHECK (issuer_code ~ '^[0-9A-Z]{18}$'::text),
  constraint serial_last_check CHECK (last >= 1 AND last <= 9999999)
);

create table certificates.share (
  token          text not null,
  certificate_id uuid not null,
  kind           text not null,
  opened_by      uuid not null,
  opened_at      timestamp with time zone not null,
  ends_at        timestamp with time zone not null,
  ended_at       timestamp with time zone,
  constraint share_pkey PRIMARY KEY (token),
  constraint share_check CHECK (ends_at > opened_at AND ends_at <= (opened_at + '31 days'::interval)),
  constraint share_kind_check CHECK (kind = ANY (ARRAY['link'::text, 'counter'::text])),
  constraint share_token_check CHECK (length(token) = 32),
  constraint share_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificates.certificate(id)
);
CREATE INDEX share_certificate ON certificates.share USING btree (certificate_id, opened_at DESC);

create table certificates.state (
  certificate_id uuid not null,
  ordinal        integer not null,
  state          text not null,
  ground         jsonb not null,
  article        text not null,
  matter_id      uuid,
  by             uuid not null,
  at             timestamp with time zone not null,
  constraint state_pkey PRIMARY KEY (certificate_id, ordinal),
  constraint state_ground_check CHECK ((ground ->> 'zh'::text) <> ''::text),
  constraint state_ordinal_check CHECK (ordinal >= 1),
  constraint state_state_check CHECK (state = ANY (ARRAY['valid'::text, 'suspended'::text, 'revoked'::text, 'withdrawn'::text, 'deregistered'::text, 'cancelled'::text, 'expired'::text])),
  constraint state_certificate_id_fkey FOREIGN KEY (certificate_id) REFERENCES certificates.certificate(id)
);
CREATE TRIGGER state_is_added_only BEFORE DELETE OR UPDATE ON certificates.state FOR EACH ROW EXECUTE FUNCTION certificates.refuse_change();

create table certificates.statement (
  certificate_id uuid not null,
  ordinal        integer not null,
  body           text not null,
  signature      bytea,
  seal_id        uuid,
  at             timestamp with time zone not null,
  constraint statement_pkey PRIMARY KEY (certificate_id, ordinal),
  constraint statement_certificate_id_ordinal_fkey FOREIGN KEY (certificate_id, ordinal) REFERENCES certificates.state(certificate_id, ordinal)
);
CREATE TRIGGER statement_is_added_only BEFORE DELETE OR UPDATE ON certificates.statement FOR EACH ROW EXECUTE FUNCTION certificates.refuse_change();

create table certificates.type (
  code         text not null,
  definer_code text not null,
  number       text not null,
  name         jsonb not null,
  entered_by   uuid not null,
  entered_at   timestamp with time zone not null,
  constraint type_pkey PRIMARY KEY (code),
  constraint type_definer_code_number_key UNIQUE (definer_code, number),
  constraint type_code_check CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text),
  constraint type_definer_code_check CHECK (definer_code ~ '^[0-9A-Z]{18}$'::text),
  constraint type_name_check CHECK ((name ->> 'zh'::text) <> ''::text AND (name ->> 'en'::text) IS NOT NULL),
  constraint type_number_check CHECK (number ~ '^[0-9]{3}$'::text)
);

create view certificates.pub_certificate as
 SELECT id,
    identifier,
    type_code,
    title,
    issuer_organisation_id,
    version,
    valid_from,
    valid_until,
    state,
    matter_id,
    issued_at
   FROM certificates.certificate;

CREATE OR REPLACE FUNCTION certificates.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are only added', tg_table_name;
end $function$;
-- papers ----------------------------------------------------------------------------------------------

create schema papers;

create table papers.paper (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  matter_number   text not null,
  kind            text not null,
  organisation_id uuid not null,
  number          text not null,
  title           jsonb not null,
  data            jsonb not null,
  code            text not null,
  audit_id        uuid not null,
  requested_at    timestamp with time zone not null,
  state           text not null,
  failure         jsonb,
  file_id         uuid,
  sha256          text,
  seal_id         uuid,
  set_at          timestamp with time zone,
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_code_key UNIQUE (code),
  constraint paper_number_key UNIQUE (number),
  constraint paper_check CHECK ((state = 'set'::text) = (file_id IS NOT NULL AND sha256 IS NOT NULL AND set_at IS NOT NULL)),
  constraint paper_check1 CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint paper_code_check CHECK (length(code) = 16),
  constraint paper_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint paper_state_check CHECK (state = ANY (ARRAY['requested'::text, 'set'::text, 'failed'::text]))
);
CREATE INDEX paper_matter ON papers.paper USING btree (matter_id, requested_at, id);
CREATE TRIGGER paper_stays BEFORE DELETE OR UPDATE ON papers.paper FOR EACH ROW EXECUTE FUNCTION papers.refuse_change();

create table papers.series (
  organisation_id uuid not null,
  year            integer not null,
  word            text not null,
  last            integer not null,
  constraint series_pkey PRIMARY KEY (organisation_id, year, word),
  constraint series_last_check CHECK (last >= 1),
  constraint series_word_check CHECK (length(word) >= 1 AND length(word) <= 8),
  constraint series_year_check CHECK (year >= 2000 AND year <= 9999)
);

CREATE OR REPLACE FUNCTION papers.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.state = 'set'
     or (new.number, new.data, new.code, new.matter_id, new.organisation_id) is distinct from
        (old.number, old.data, old.code, old.matter_id, old.organisation_id) then
    raise exception 'a paper is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
-- cases -----------------------------------------------------------------------------------------------

create schema cases;

create table cases.annulled_decision (
  id          uuid not null default gen_random_uuid(),
  matter_id   uuid not null,
  remedy_id   uuid not null,
  decision    jsonb not null,
  annulled_at timestamp with time zone not null,
  constraint annulled_decision_pkey PRIMARY KEY (id),
  constraint annulled_decision_remedy_id_key UNIQUE (remedy_id),
  constraint annulled_decision_remedy_id_fkey FOREIGN KEY (remedy_id) REFERENCES cases.remedy(id)
);
CREATE TRIGGER annulled_of_decision BEFORE INSERT ON cases.annulled_decision FOR EACH ROW EXECUTE FUNCTION cases.require_contestable();

create table cases.bundle (
  id           uuid not null default gen_random_uuid(),
  code         text not null,
  applicant_id uuid not null,
  begun_at     timestamp with time zone not null,
  sent_at      timestamp with time zone,
  constraint bundle_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bundle_one_draft ON cases.bundle USING btree (applicant_id, code) WHERE (sent_at IS NULL);

create table cases.bundle_part (
  bundle_id uuid not null,
  part      text not null,
  matter_id uuid,
  blocked   text,
  constraint bundle_part_pkey PRIMARY KEY (bundle_id, part),
  constraint bundle_part_matter_id_key UNIQUE (matter_id),
  constraint bundle_part_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES cases.bundle(id),
  constraint bundle_part_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);

create table cases.case (
  matter_id         uuid not null,
  number            text not null,
  item_code         text not null,
  guide_version_id  uuid not null,
  applicant_id      uuid not null,
  channel           text not null,
  residence_id      uuid,
  offices           jsonb not null default '{}'::jsonb,
  state             text not null,
  answers           jsonb not null default '{}'::jsonb,
  page              text,
  known_used_at     timestamp with time zone,
  known_declined_at timestamp with time zone,
  process           jsonb,
  created_at        timestamp with time zone not null,
  submitted_at      timestamp with time zone,
  handed_in_at      timestamp with time zone,
  accepted_at       timestamp with time zone,
  accepted_how      text,
  intake_clock      uuid,
  correction_clock  uuid,
  promised_clock    uuid,
  statutory_clock   uuid,
  closed_at         timestamp with time zone,
  constraint case_pkey PRIMARY KEY (matter_id),
  constraint case_number_key UNIQUE (number),
  constraint case_accepted_how_check CHECK (accepted_how = ANY (ARRAY['accepted'::text, 'deemed'::text])),
  constraint case_channel_check CHECK (channel = ANY (ARRAY['online'::text, 'helper'::text, 'counter'::text])),
  constraint case_check CHECK ((state = 'draft'::text) = (submitted_at IS NULL) OR state = 'withdrawn'::text),
  constraint case_check1 CHECK ((accepted_at IS NULL) = (accepted_how IS NULL)),
  constraint case_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correcting'::text, 'handling'::text, 'decided'::text, 'delivered'::text, 'closed'::text, 'archived'::text, 'not-needed'::text, 'not-ours'::text, 'lapsed'::text, 'withdrawn'::text, 'terminated'::text]))
);
CREATE INDEX case_applicant ON cases."case" USING btree (applicant_id, item_code);
CREATE INDEX case_applicant_item ON cases."case" USING btree (applicant_id, item_code, submitted_at) WHERE (submitted_at IS NOT NULL);
CREATE INDEX case_item ON cases."case" USING btree (item_code, submitted_at);
CREATE UNIQUE INDEX case_one_draft ON cases."case" USING btree (applicant_id, item_code) WHERE (state = 'draft'::text);
CREATE INDEX case_submitted ON cases."case" USING btree (submitted_at, matter_id) WHERE (submitted_at IS NOT NULL);
CREATE TRIGGER case_keeps_its_guide BEFORE UPDATE OF guide_version_id ON cases."case" FOR EACH ROW EXECUTE FUNCTION cases.keep_guide();

create table cases.charge (
  matter_id  uuid not null,
  fee        text not null,
  amount_fen integer not null,
  charged_at timestamp with time zone not null,
  charged_by uuid not null,
  constraint charge_pkey PRIMARY KEY (matter_id, fee),
  constraint charge_amount_fen_check CHECK (amount_fen >= 0),
  constraint charge_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE TRIGGER only_what_the_guide_charges BEFORE INSERT OR UPDATE ON cases.charge FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();

create table cases.charge_correction (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  fee             text not null,
  from_fen        integer not null,
  to_fen          integer not null,
  reason          text not null,
  organisation_id uuid not null,
  asked_by        uuid not null,
  asked_by_head   boolean not null,
  asked_at        timestamp with time zone not null,
  verdict         text,
  answer          text,
  decided_by      uuid,
  decided_at      timestamp with time zone,
  constraint charge_correction_pkey PRIMARY KEY (id),
  constraint charge_correction_check CHECK (from_fen <> to_fen),
  constraint charge_correction_check1 CHECK (decided_by <> asked_by),
  constraint charge_correction_check2 CHECK ((verdict IS NULL) = (decided_by IS NULL) AND (verdict IS NULL) = (decided_at IS NULL)),
  constraint charge_correction_check3 CHECK (verdict IS DISTINCT FROM 'refused'::text OR length(answer) >= 5),
  constraint charge_correction_reason_check CHECK (length(reason) >= 10 AND length(reason) <= 1000),
  constraint charge_correction_to_fen_check CHECK (to_fen >= 0),
  constraint charge_correction_verdict_check CHECK (verdict = ANY (ARRAY['granted'::text, 'refused'::text])),
  constraint charge_correction_matter_id_fee_fkey FOREIGN KEY (matter_id, fee) REFERENCES cases.charge(matter_id, fee),
  constraint charge_correction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX charge_correction_of ON cases.charge_correction USING btree (matter_id, asked_at);
CREATE UNIQUE INDEX charge_correction_open ON cases.charge_correction USING btree (matter_id, fee) WHERE (verdict IS NULL);
CREATE TRIGGER charge_correction_stays BEFORE INSERT OR DELETE OR UPDATE ON cases.charge_correction FOR EACH ROW EXECUTE FUNCTION cases.check_charge_correction();

create table cases.contest_time (
  matter_id             uuid not null,
  decided_at            timestamp with time zone not null,
  reconsideration_clock uuid not null,
  litigation_clock      uuid not null,
  constraint contest_time_pkey PRIMARY KEY (matter_id, decided_at)
);
CREATE TRIGGER contest_time_of_decision BEFORE INSERT ON cases.contest_time FOR EACH ROW EXECUTE FUNCTION cases.require_contestable();

create table cases.coordination (
  opinion_id uuid not null,
  note       text not null,
  way        text not null,
  noted_at   timestamp with time zone not null,
  noted_by   uuid not null,
  ruling     text,
  ruled      text,
  ruled_at   timestamp with time zone,
  ruled_by   uuid,
  constraint coordination_pkey PRIMARY KEY (opinion_id),
  constraint coordination_check CHECK ((ruling IS NULL) = (ruled_at IS NULL) AND (ruling IS NULL) = (ruled IS NULL)),
  constraint coordination_check1 CHECK (way = 'government'::text OR ruling IS NULL),
  constraint coordination_note_check CHECK (length(note) >= 10 AND length(note) <= 4000),
  constraint coordination_ruled_check CHECK (length(ruled) >= 10),
  constraint coordination_ruling_check CHECK (ruling = ANY (ARRAY['host'::text, 'opinion'::text])),
  constraint coordination_way_check CHECK (way = ANY (ARRAY['settled'::text, 'government'::text])),
  constraint coordination_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES cases.opinion(id)
);

create table cases.correction (
  matter_id       uuid not null,
  words           text not null,
  issued_at       timestamp with time zone not null,
  issued_by       uuid not null,
  answers         jsonb,
  answered_at     timestamp with time zone,
  organisation_id uuid,
  constraint correction_pkey PRIMARY KEY (matter_id),
  constraint correction_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE TRIGGER asked_by_the_lower_level BEFORE INSERT ON cases.correction FOR EACH ROW EXECUTE FUNCTION cases.refuse_asking_again();

create table cases.correction_item (
  matter_id uuid not null,
  target    text not null,
  code      text not null,
  reason    text not null,
  note      text not null,
  constraint correction_item_pkey PRIMARY KEY (matter_id, target, code),
  constraint correction_item_note_check CHECK (length(note) >= 2 AND length(note) <= 1000),
  constraint correction_item_reason_check CHECK (reason = ANY (ARRAY['missing'::text, 'wrong'::text, 'outdated'::text])),
  constraint correction_item_target_check CHECK (target = ANY (ARRAY['field'::text, 'material'::text])),
  constraint correction_item_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases.correction(matter_id)
);
CREATE TRIGGER only_what_the_guide_asks BEFORE INSERT OR UPDATE ON cases.correction_item FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();

create table cases.decision (
  matter_id  uuid not null,
  outcome    text not null,
  kind       text not null,
  reason     text not null,
  remedies   jsonb not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  post_id    uuid,
  made_by    text not null default 'person'::text,
  amount_fen integer,
  constraint decision_pkey PRIMARY KEY (matter_id),
  constraint decision_amount_fen_check CHECK (amount_fen >= 0),
  constraint decision_check CHECK ((made_by = 'law'::text) = (post_id IS NULL)),
  constraint decision_kind_check CHECK (kind = ANY (ARRAY['grant'::text, 'refuse'::text])),
  constraint decision_made_by_check CHECK (made_by = ANY (ARRAY['person'::text, 'law'::text])),
  constraint decision_reason_check CHECK (length(reason) >= 10),
  constraint decision_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX decision_decided ON cases.decision USING btree (decided_at, matter_id);
CREATE TRIGGER decision_after_answers BEFORE INSERT ON cases.decision FOR EACH ROW EXECUTE FUNCTION cases.refuse_decision_before_answer();
CREATE CONSTRAINT TRIGGER decision_hears AFTER INSERT ON cases.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cases.refuse_unheard();
CREATE TRIGGER only_silence_of_the_guide BEFORE INSERT OR UPDATE ON cases.decision FOR EACH ROW EXECUTE FUNCTION cases.refuse_silence_outside_guide();
CREATE TRIGGER only_what_the_guide_decides BEFORE INSERT OR UPDATE ON cases.decision FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();
CREATE TRIGGER opinions_were_heard BEFORE INSERT ON cases.decision FOR EACH ROW EXECUTE FUNCTION cases.refuse_opinion_unheard();
CREATE CONSTRAINT TRIGGER refusal_cites_ground AFTER INSERT ON cases.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cases.refuse_without_ground();
CREATE TRIGGER within_the_quota BEFORE INSERT ON cases.decision FOR EACH ROW EXECUTE FUNCTION cases.refuse_beyond_quota();

create table cases.decision_ground (
  matter_id uuid not null,
  ground    text not null,
  constraint decision_ground_pkey PRIMARY KEY (matter_id, ground),
  constraint decision_ground_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases.decision(matter_id)
);
CREATE TRIGGER only_grounds_of_the_guide BEFORE INSERT OR UPDATE ON cases.decision_ground FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();

create table cases.decision_record (
  matter_id  uuid not null,
  hearing_id uuid not null,
  decided_at timestamp with time zone not null,
  words      text not null,
  constraint decision_record_pkey PRIMARY KEY (hearing_id, decided_at),
  constraint decision_record_words_check CHECK (length(words) >= 10 AND length(words) <= 4000),
  constraint decision_record_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing(id),
  constraint decision_record_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);

create table cases.delivery (
  matter_id    uuid not null,
  way          text not null,
  detail       text not null,
  delivered_at timestamp with time zone not null,
  delivered_by uuid not null,
  constraint delivery_pkey PRIMARY KEY (matter_id),
  constraint delivery_way_check CHECK (way = ANY (ARRAY['online'::text, 'counter'::text, 'post'::text, 'bank'::text])),
  constraint delivery_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);

create table cases.extension (
  matter_id       uuid not null,
  amount          integer not null,
  reason          text not null,
  granted_at      timestamp with time zone not null,
  granted_by      uuid not null,
  organisation_id uuid,
  constraint extension_pkey PRIMARY KEY (matter_id),
  constraint extension_amount_check CHECK (amount > 0),
  constraint extension_reason_check CHECK (length(reason) >= 10),
  constraint extension_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX extension_granted ON cases.extension USING btree (granted_at, matter_id);
CREATE TRIGGER extended_by_whom_the_law_says BEFORE INSERT OR UPDATE ON cases.extension FOR EACH ROW EXECUTE FUNCTION cases.refuse_extension();

create table cases.extension_request (
  id          uuid not null default gen_random_uuid(),
  matter_id   uuid not null,
  amount      integer not null,
  reason      text not null,
  asked_at    timestamp with time zone not null,
  asked_by    uuid not null,
  state       text not null,
  answer      text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint extension_request_pkey PRIMARY KEY (id),
  constraint extension_request_amount_check CHECK (amount > 0),
  constraint extension_request_check CHECK ((state = 'asked'::text) = (answered_at IS NULL)),
  constraint extension_request_check1 CHECK (state <> 'refused'::text OR length(answer) >= 5),
  constraint extension_request_reason_check CHECK (length(reason) >= 10),
  constraint extension_request_state_check CHECK (state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text])),
  constraint extension_request_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE UNIQUE INDEX extension_request_one_open ON cases.extension_request USING btree (matter_id) WHERE (state = 'asked'::text);

create table cases.hearing (
  id         uuid not null default gen_random_uuid(),
  matter_id  uuid not null,
  origin     text not null,
  ground     text not null,
  why        text not null,
  state      text not null,
  asked_at   timestamp with time zone not null,
  asked_by   uuid not null,
  hold_clock uuid,
  is_public  boolean not null default true,
  closed_why text,
  topic      text,
  starts_at  timestamp with time zone,
  place      text,
  seats      integer not null default 0,
  chair_id   uuid,
  chair_post uuid,
  chair_name text,
  ended_at   timestamp with time zone,
  ended_why  text,
  constraint hearing_pkey PRIMARY KEY (id),
  constraint hearing_check CHECK ((origin = 'request'::text) = (ground = 'request'::text)),
  constraint hearing_check1 CHECK (is_public OR length(closed_why) >= 10),
  constraint hearing_check2 CHECK ((state = ANY (ARRAY['concluded'::text, 'withdrawn'::text, 'cancelled'::text])) = (ended_at IS NOT NULL)),
  constraint hearing_check3 CHECK (state <> 'called'::text OR starts_at IS NOT NULL AND place IS NOT NULL AND topic IS NOT NULL),
  constraint hearing_check4 CHECK ((chair_id IS NULL) = (chair_name IS NULL)),
  constraint hearing_ground_check CHECK (ground = ANY (ARRAY['prescribed'::text, 'public-interest'::text, 'request'::text])),
  constraint hearing_origin_check CHECK (origin = ANY (ARRAY['own'::text, 'request'::text])),
  constraint hearing_seats_check CHECK (seats >= 0 AND seats <= 1000),
  constraint hearing_state_check CHECK (state = ANY (ARRAY['asked'::text, 'called'::text, 'held'::text, 'concluded'::text, 'withdrawn'::text, 'cancelled'::text])),
  constraint hearing_why_check CHECK (length(why) >= 2),
  constraint hearing_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE UNIQUE INDEX hearing_one_open ON cases.hearing USING btree (matter_id) WHERE (state = ANY (ARRAY['asked'::text, 'called'::text, 'held'::text]));
CREATE INDEX hearing_public ON cases.hearing USING btree (starts_at, id) WHERE (is_public AND (starts_at IS NOT NULL));
CREATE TRIGGER chair_has_not_reviewed BEFORE INSERT OR UPDATE OF chair_id ON cases.hearing FOR EACH ROW EXECUTE FUNCTION cases.refuse_reviewing_chair();

create table cases.hearing_call (
  hearing_id uuid not null,
  ordinal    integer not null,
  starts_at  timestamp with time zone not null,
  place      text not null,
  why        text,
  called_at  timestamp with time zone not null,
  called_by  uuid not null,
  constraint hearing_call_pkey PRIMARY KEY (hearing_id, ordinal),
  constraint hearing_call_check CHECK (starts_at > called_at),
  constraint hearing_call_place_check CHECK (length(place) >= 2 AND length(place) <= 200),
  constraint hearing_call_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing(id)
);

create table cases.hearing_presence (
  hearing_id     uuid not null,
  participant_id uuid not null,
  signed         text,
  note           text,
  signed_at      timestamp with time zone,
  signed_by      uuid,
  constraint hearing_presence_pkey PRIMARY KEY (hearing_id, participant_id),
  constraint hearing_presence_check CHECK ((signed IS NULL) = (signed_at IS NULL AND signed_by IS NULL)),
  constraint hearing_presence_check1 CHECK (signed IS DISTINCT FROM 'refused'::text OR length(note) >= 2),
  constraint hearing_presence_signed_check CHECK (signed = ANY (ARRAY['confirmed'::text, 'refused'::text])),
  constraint hearing_presence_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing_record(hearing_id),
  constraint hearing_presence_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES cases.participant(id)
);

create table cases.hearing_record (
  hearing_id  uuid not null,
  evidence    text not null,
  statements  text not null,
  debate      text not null,
  others      text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint hearing_record_pkey PRIMARY KEY (hearing_id),
  constraint hearing_record_debate_check CHECK (length(debate) >= 2),
  constraint hearing_record_evidence_check CHECK (length(evidence) >= 10),
  constraint hearing_record_statements_check CHECK (length(statements) >= 2),
  constraint hearing_record_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing(id)
);

create table cases.hearing_seat (
  hearing_id uuid not null,
  person_id  uuid not null,
  asked_at   timestamp with time zone not null,
  constraint hearing_seat_pkey PRIMARY KEY (hearing_id, person_id),
  constraint hearing_seat_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing(id)
);
CREATE TRIGGER seats_are_limited BEFORE INSERT ON cases.hearing_seat FOR EACH ROW EXECUTE FUNCTION cases.refuse_full_house();

create table cases.inspector (
  matter_id   uuid not null,
  person_id   uuid not null,
  name        text not null,
  assigned_at timestamp with time zone not null,
  assigned_by uuid not null,
  constraint inspector_pkey PRIMARY KEY (matter_id, person_id),
  constraint inspector_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE CONSTRAINT TRIGGER inspectors_are_two AFTER INSERT ON cases.inspector DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cases.refuse_lone_inspector();

create table cases.objection (
  id           uuid not null default gen_random_uuid(),
  code         text not null,
  notice_id    uuid not null,
  matter_id    uuid not null,
  words        text not null,
  channel      text not null,
  confidential boolean not null,
  at           timestamp with time zone not null,
  taken_by     uuid,
  clock_id     uuid not null,
  outcome      text,
  answer       text,
  answered_at  timestamp with time zone,
  answered_by  uuid,
  constraint objection_pkey PRIMARY KEY (id),
  constraint objection_code_key UNIQUE (code),
  constraint objection_answer_check CHECK (length(answer) >= 2 AND length(answer) <= 4000),
  constraint objection_channel_check CHECK (channel = ANY (ARRAY['online'::text, 'counter'::text])),
  constraint objection_check CHECK ((channel = 'counter'::text) = (taken_by IS NOT NULL)),
  constraint objection_check1 CHECK ((outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (answered_at IS NULL) AND (outcome IS NULL) = (answered_by IS NULL)),
  constraint objection_outcome_check CHECK (outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'not-upheld'::text, 'matter-ended'::text])),
  constraint objection_words_check CHECK (length(words) >= 5 AND length(words) <= 4000),
  constraint objection_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id),
  constraint objection_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES cases.public_notice(id)
);
CREATE INDEX objection_of_matter ON cases.objection USING btree (matter_id, at);
CREATE INDEX objection_of_notice ON cases.objection USING btree (notice_id);
CREATE TRIGGER objection_in_time BEFORE INSERT ON cases.objection FOR EACH ROW EXECUTE FUNCTION cases.refuse_late_objection();
CREATE TRIGGER objection_stays BEFORE UPDATE ON cases.objection FOR EACH ROW EXECUTE FUNCTION cases.keep_objection();

create table cases.objector (
  objection_id uuid not null,
  person_id    uuid,
  name         text,
  contact      text,
  constraint objector_pkey PRIMARY KEY (objection_id),
  constraint objector_check CHECK (person_id IS NOT NULL OR name IS NOT NULL AND contact IS NOT NULL),
  constraint objector_contact_check CHECK (length(contact) >= 3 AND length(contact) <= 100),
  constraint objector_name_check CHECK (length(name) >= 2 AND length(name) <= 60),
  constraint objector_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES cases.objection(id)
);

create table cases.on_the_spot (
  matter_id  uuid not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint on_the_spot_pkey PRIMARY KEY (matter_id),
  constraint on_the_spot_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE TRIGGER on_the_spot_by_the_guide BEFORE INSERT OR UPDATE ON cases.on_the_spot FOR EACH ROW EXECUTE FUNCTION cases.refuse_on_the_spot();

create table cases.opinion (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  kind            text not null,
  code            text,
  organisation_id uuid not null,
  wanted          text not null,
  asked_at        timestamp with time zone not null,
  asked_by        uuid not null,
  asked_for       uuid not null,
  holds           boolean not null default false,
  clock_id        uuid not null,
  state           text not null,
  silent_at       timestamp with time zone,
  consents        boolean not null default false,
  view            text,
  answer          text,
  late            boolean,
  answered_at     timestamp with time zone,
  answered_by     uuid,
  constraint opinion_pkey PRIMARY KEY (id),
  constraint opinion_matter_id_code_key UNIQUE (matter_id, code),
  constraint opinion_answer_check CHECK (length(answer) >= 2 AND length(answer) <= 8000),
  constraint opinion_check CHECK ((kind = 'joint'::text) = (code IS NOT NULL)),
  constraint opinion_check1 CHECK (kind = 'joint'::text OR NOT consents),
  constraint opinion_check2 CHECK ((state = 'answered'::text) = (answered_at IS NOT NULL)),
  constraint opinion_check3 CHECK ((answered_at IS NULL) = (answer IS NULL) AND (answered_at IS NULL) = (view IS NULL) AND (answered_at IS NULL) = (late IS NULL)),
  constraint opinion_check4 CHECK (state <> 'silent'::text OR silent_at IS NOT NULL),
  constraint opinion_kind_check CHECK (kind = ANY (ARRAY['joint'::text, 'question'::text])),
  constraint opinion_state_check CHECK (state = ANY (ARRAY['asked'::text, 'silent'::text, 'answered'::text, 'dropped'::text])),
  constraint opinion_view_check CHECK (view = ANY (ARRAY['for'::text, 'conditions'::text, 'against'::text, 'information'::text])),
  constraint opinion_wanted_check CHECK (length(wanted) >= 2 AND length(wanted) <= 4000),
  constraint opinion_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX opinion_matter ON cases.opinion USING btree (matter_id);
CREATE TRIGGER only_opinions_of_the_guide BEFORE INSERT OR UPDATE ON cases.opinion FOR EACH ROW EXECUTE FUNCTION cases.refuse_opinion();

create table cases.participant (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  part            text not null,
  ordinal         integer not null,
  person_id       uuid,
  firm_id         uuid,
  name            text not null,
  contact         text not null,
  concern         text not null,
  told            text not null,
  named_at        timestamp with time zone not null,
  named_by        uuid not null,
  statement_state text not null,
  statement_clock uuid,
  statement       text,
  stated_at       timestamp with time zone,
  stated_by       uuid,
  hearing_state   text not null,
  hearing_clock   uuid,
  hearing_told_at timestamp with time zone,
  hearing_words   text,
  hearing_at      timestamp with time zone,
  constraint participant_pkey PRIMARY KEY (id),
  constraint participant_matter_id_ordinal_key UNIQUE (matter_id, ordinal),
  constraint participant_check CHECK ((part = 'applicant'::text) = (ordinal = 0)),
  constraint participant_check1 CHECK ((statement_state = 'stated'::text) = (statement IS NOT NULL AND stated_at IS NOT NULL)),
  constraint participant_check2 CHECK ((hearing_state = 'none'::text) = (hearing_clock IS NULL)),
  constraint participant_hearing_state_check CHECK (hearing_state = ANY (ARRAY['none'::text, 'open'::text, 'asked'::text, 'waived'::text, 'lapsed'::text, 'withdrawn'::text])),
  constraint participant_part_check CHECK (part = ANY (ARRAY['applicant'::text, 'interested'::text])),
  constraint participant_statement_check CHECK (length(statement) >= 2 AND length(statement) <= 8000),
  constraint participant_statement_state_check CHECK (statement_state = ANY (ARRAY['open'::text, 'stated'::text, 'lapsed'::text])),
  constraint participant_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE UNIQUE INDEX participant_once ON cases.participant USING btree (matter_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX participant_person ON cases.participant USING btree (person_id, named_at) WHERE ((person_id IS NOT NULL) AND (part = 'interested'::text));

create table cases.promise (
  id          uuid not null default gen_random_uuid(),
  matter_id   uuid not null,
  kind        text not null,
  code        text not null,
  words       jsonb not null,
  consequence jsonb not null,
  promised_at timestamp with time zone not null,
  promised_by uuid not null,
  state       text not null,
  clock_id    uuid,
  due_at      timestamp with time zone,
  reminded_at timestamp with time zone,
  settled_at  timestamp with time zone,
  settled_by  uuid,
  note        text,
  constraint promise_pkey PRIMARY KEY (id),
  constraint promise_matter_id_kind_code_key UNIQUE (matter_id, kind, code),
  constraint promise_check CHECK ((settled_at IS NULL) = (state = ANY (ARRAY['promised'::text, 'running'::text]))),
  constraint promise_kind_check CHECK (kind = ANY (ARRAY['material'::text, 'commitment'::text])),
  constraint promise_state_check CHECK (state = ANY (ARRAY['promised'::text, 'running'::text, 'kept'::text, 'broken'::text, 'released'::text])),
  constraint promise_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX promise_due ON cases.promise USING btree (due_at) WHERE (state = 'running'::text);
CREATE TRIGGER only_promises_of_the_guide BEFORE INSERT OR UPDATE OF kind, code ON cases.promise FOR EACH ROW EXECUTE FUNCTION cases.refuse_promise_outside_guide();

create table cases.public_notice (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  item_code       text not null,
  organisation_id uuid not null,
  place_id        uuid,
  title           jsonb not null,
  facts           jsonb not null,
  findings        jsonb not null default '[]'::jsonb,
  put_at          timestamp with time zone not null,
  until_at        timestamp with time zone not null,
  clock_id        uuid,
  ended_at        timestamp with time zone,
  taken_down_by   uuid,
  taken_down_why  text,
  constraint public_notice_pkey PRIMARY KEY (id),
  constraint public_notice_check CHECK (until_at > put_at),
  constraint public_notice_check1 CHECK ((taken_down_by IS NULL) = (taken_down_why IS NULL)),
  constraint public_notice_check2 CHECK (taken_down_by IS NULL OR ended_at IS NOT NULL),
  constraint public_notice_taken_down_why_check CHECK (length(taken_down_why) >= 2 AND length(taken_down_why) <= 2000),
  constraint public_notice_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX public_notice_clock ON cases.public_notice USING btree (clock_id) WHERE (ended_at IS NULL);
CREATE INDEX public_notice_of_matter ON cases.public_notice USING btree (matter_id);
CREATE INDEX public_notice_of_office ON cases.public_notice USING btree (organisation_id, until_at, id) WHERE (ended_at IS NULL);
CREATE INDEX public_notice_of_place ON cases.public_notice USING btree (place_id, until_at, id) WHERE (ended_at IS NULL);
CREATE INDEX public_notice_running ON cases.public_notice USING btree (until_at, id) WHERE (ended_at IS NULL);

create table cases.recusal (
  id         uuid not null default gen_random_uuid(),
  hearing_id uuid not null,
  asked_by   uuid not null,
  chair_id   uuid not null,
  reason     text not null,
  asked_at   timestamp with time zone not null,
  granted    boolean,
  why        text,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint recusal_pkey PRIMARY KEY (id),
  constraint recusal_check CHECK ((granted IS NULL) = (decided_at IS NULL AND decided_by IS NULL AND why IS NULL)),
  constraint recusal_check1 CHECK (decided_by <> chair_id),
  constraint recusal_reason_check CHECK (length(reason) >= 5 AND length(reason) <= 2000),
  constraint recusal_why_check CHECK (length(why) >= 5 AND length(why) <= 2000),
  constraint recusal_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES cases.participant(id),
  constraint recusal_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES cases.hearing(id)
);
CREATE UNIQUE INDEX recusal_one_open ON cases.recusal USING btree (hearing_id, asked_by) WHERE (granted IS NULL);

create table cases.remedy (
  id         uuid not null default gen_random_uuid(),
  matter_id  uuid not null,
  way        text not null,
  body       text not null,
  reference  text not null,
  applied_on date not null,
  state      text not null,
  result     text,
  note       text,
  noted_at   timestamp with time zone not null,
  noted_by   uuid not null,
  settled_at timestamp with time zone,
  constraint remedy_pkey PRIMARY KEY (id),
  constraint remedy_body_check CHECK (length(body) >= 2 AND length(body) <= 200),
  constraint remedy_check CHECK ((state = 'decided'::text) = (result IS NOT NULL)),
  constraint remedy_result_check CHECK (result = ANY (ARRAY['upheld'::text, 'annulled'::text, 'changed'::text, 'ordered'::text, 'unlawful'::text])),
  constraint remedy_state_check CHECK (state = ANY (ARRAY['applied'::text, 'accepted'::text, 'not-accepted'::text, 'withdrawn'::text, 'decided'::text])),
  constraint remedy_way_check CHECK (way = ANY (ARRAY['reconsideration'::text, 'litigation'::text]))
);
CREATE UNIQUE INDEX remedy_one_open ON cases.remedy USING btree (matter_id, way) WHERE (state = ANY (ARRAY['applied'::text, 'accepted'::text]));
CREATE TRIGGER remedy_of_decision BEFORE INSERT ON cases.remedy FOR EACH ROW EXECUTE FUNCTION cases.require_contestable();

create table cases.result_act (
  matter_id       uuid not null,
  number          text not null,
  certificate_id  uuid not null,
  act             text not null,
  by_holder       boolean not null,
  ground          text not null,
  facts           text not null,
  changes         jsonb not null default '[]'::jsonb,
  state           text not null,
  opened_at       timestamp with time zone not null,
  opened_by       uuid not null,
  statement       text,
  stated_at       timestamp with time zone,
  statement_clock uuid,
  decision_clock  uuid not null,
  deem_at         timestamp with time zone,
  outcome         text,
  reason          text,
  compensation    text,
  decided_at      timestamp with time zone,
  decided_by      uuid,
  public_interest boolean not null default false,
  constraint result_act_pkey PRIMARY KEY (matter_id),
  constraint result_act_number_key UNIQUE (number),
  constraint result_act_act_check CHECK (act = ANY (ARRAY['renew'::text, 'change'::text, 'withdraw'::text, 'cancel'::text, 'revoke'::text, 'deregister'::text])),
  constraint result_act_check CHECK (state <> 'taken-back'::text OR by_holder OR act = 'deregister'::text AND (ground = ANY (ARRAY['person'::text, 'ended'::text]))),
  constraint result_act_check1 CHECK (by_holder = (act = ANY (ARRAY['renew'::text, 'change'::text])) OR act = 'deregister'::text),
  constraint result_act_open_check CHECK ((state = ANY (ARRAY['handling'::text, 'taken-back'::text])) = (outcome IS NULL)),
  constraint result_act_outcome_check CHECK (outcome = ANY (ARRAY['granted'::text, 'refused'::text])),
  constraint result_act_state_check CHECK (state = ANY (ARRAY['handling'::text, 'decided'::text, 'deemed'::text, 'taken-back'::text]))
);
CREATE INDEX result_act_certificate ON cases.result_act USING btree (certificate_id);
CREATE INDEX result_act_deem ON cases.result_act USING btree (deem_at) WHERE ((state = 'handling'::text) AND (deem_at IS NOT NULL));
CREATE UNIQUE INDEX result_act_one_open ON cases.result_act USING btree (certificate_id, act) WHERE (state = 'handling'::text);

create table cases.special (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  kind            text not null,
  organisation_id uuid,
  body            text,
  notice          text not null,
  told_days       integer not null,
  clock_id        uuid not null,
  begun_at        timestamp with time zone not null,
  begun_by        uuid not null,
  overrun_at      timestamp with time zone,
  ended_at        timestamp with time zone,
  ended_by        uuid,
  result          text,
  reference       text,
  constraint special_pkey PRIMARY KEY (id),
  constraint special_body_check CHECK (length(body) >= 2 AND length(body) <= 200),
  constraint special_check CHECK ((organisation_id IS NULL) <> (body IS NULL)),
  constraint special_check1 CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  constraint special_kind_check CHECK (kind = ANY (ARRAY['inspection'::text, 'testing'::text, 'quarantine'::text, 'appraisal'::text, 'expert-review'::text, 'bidding'::text, 'auction'::text])),
  constraint special_notice_check CHECK (length(notice) >= 10),
  constraint special_result_check CHECK (length(result) >= 10),
  constraint special_told_days_check CHECK (told_days > 0),
  constraint special_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE UNIQUE INDEX special_one_open ON cases.special USING btree (matter_id) WHERE (ended_at IS NULL);
CREATE TRIGGER only_specials_of_the_guide BEFORE INSERT OR UPDATE OF kind, told_days ON cases.special FOR EACH ROW EXECUTE FUNCTION cases.refuse_special_outside_guide();

create table cases.special_extension (
  special_id uuid not null,
  told_days  integer not null,
  why        text not null,
  told_at    timestamp with time zone not null,
  told_by    uuid not null,
  constraint special_extension_pkey PRIMARY KEY (special_id, told_days),
  constraint special_extension_told_days_check CHECK (told_days > 0),
  constraint special_extension_why_check CHECK (length(why) >= 10),
  constraint special_extension_special_id_fkey FOREIGN KEY (special_id) REFERENCES cases.special(id)
);

create table cases.statement_answer (
  participant_id uuid not null,
  decided_at     timestamp with time zone not null,
  adopted        boolean not null,
  why            text not null,
  constraint statement_answer_pkey PRIMARY KEY (participant_id, decided_at),
  constraint statement_answer_why_check CHECK (length(why) >= 5 AND length(why) <= 2000),
  constraint statement_answer_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES cases.participant(id)
);

create table cases.stop (
  id            uuid not null default gen_random_uuid(),
  matter_id     uuid not null,
  ground        text not null,
  notice        text not null,
  expected_days integer,
  stopped_at    timestamp with time zone not null,
  stopped_by    uuid not null,
  resumed_at    timestamp with time zone,
  resumed_by    uuid,
  constraint stop_pkey PRIMARY KEY (id),
  constraint stop_expected_days_check CHECK (expected_days > 0),
  constraint stop_notice_check CHECK (length(notice) >= 10),
  constraint stop_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX stop_begun ON cases.stop USING btree (stopped_at, id);
CREATE UNIQUE INDEX stop_one_open ON cases.stop USING btree (matter_id) WHERE (resumed_at IS NULL);
CREATE TRIGGER only_what_the_guide_stops BEFORE INSERT OR UPDATE ON cases.stop FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();

create table cases.task_result (
  matter_id uuid not null,
  token     text not null,
  node      text not null,
  outcome   text,
  opinion   text not null,
  colleague text,
  done_at   timestamp with time zone not null,
  done_by   uuid not null,
  post_id   uuid,
  constraint task_result_pkey PRIMARY KEY (matter_id, token),
  constraint task_result_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE TRIGGER chair_does_not_review BEFORE INSERT ON cases.task_result FOR EACH ROW EXECUTE FUNCTION cases.refuse_chairing_reviewer();
CREATE TRIGGER only_tasks_of_the_guide BEFORE INSERT OR UPDATE ON cases.task_result FOR EACH ROW EXECUTE FUNCTION cases.refuse_outside_guide();

create table cases.timer (
  id           uuid not null default gen_random_uuid(),
  matter_id    uuid not null,
  name         text not null,
  clock_id     uuid,
  due_at       timestamp with time zone not null,
  fired_at     timestamp with time zone,
  cancelled_at timestamp with time zone,
  failed_at    timestamp with time zone,
  constraint timer_pkey PRIMARY KEY (id),
  constraint timer_matter_id_name_key UNIQUE (matter_id, name),
  constraint timer_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES cases."case"(matter_id)
);
CREATE INDEX timer_due ON cases.timer USING btree (due_at) WHERE ((fired_at IS NULL) AND (cancelled_at IS NULL) AND (failed_at IS NULL));

create view cases.pub_course as
 SELECT c.matter_id,
    c.number,
    c.item_code,
    c.applicant_id,
    c.state,
    c.submitted_at,
    c.accepted_at,
    c.accepted_how,
    c.intake_clock,
    c.promised_clock,
    c.statutory_clock,
    n.issued_at AS correction_at,
    e.granted_at AS extended_at,
    d.kind AS decision_kind,
    d.made_by,
    d.decided_at,
    d.decided_by,
    length(d.reason) AS reason_length,
    ( SELECT count(*)::integer AS count
           FROM cases.decision_ground g
          WHERE g.matter_id = c.matter_id) AS grounds,
    ARRAY( SELECT (i.target || ':'::text) || i.code
           FROM cases.correction_item i
          WHERE i.matter_id = c.matter_id
          ORDER BY ((i.target || ':'::text) || i.code)) AS corrected,
    ARRAY( SELECT t.done_at
           FROM cases.task_result t
          WHERE t.matter_id = c.matter_id
          ORDER BY t.done_at) AS task_times,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('fee', x.fee, 'amountFen', x.amount_fen, 'listed', f.code IS NOT NULL, 'listedFen', f.amount_fen)), '[]'::jsonb) AS "coalesce"
           FROM cases.charge x
             LEFT JOIN catalogue.pub_guide_fee f ON f.guide_version_id = c.guide_version_id AND f.code = x.fee
          WHERE x.matter_id = c.matter_id) AS charges
   FROM cases."case" c
     LEFT JOIN cases.correction n ON n.matter_id = c.matter_id
     LEFT JOIN cases.extension e ON e.matter_id = c.matter_id
     LEFT JOIN cases.decision d ON d.matter_id = c.matter_id
  WHERE c.state <> 'draft'::text;

create view cases.pub_course_stop as
 SELECT id,
    matter_id,
    ground,
    expected_days,
    stopped_at,
    resumed_at,
    ( SELECT g.text
           FROM cases."case" c
             JOIN catalogue.pub_guide_stop_ground g ON g.guide_version_id = c.guide_version_id AND g.code = s.ground
          WHERE c.matter_id = s.matter_id) AS ground_text
   FROM cases.stop s;

create view cases.pub_notice as
 SELECT id,
    item_code,
    organisation_id,
    place_id,
    title,
    facts,
    put_at,
    until_at,
    ended_at,
    taken_down_by IS NOT NULL AS taken_down
   FROM cases.public_notice;

create view cases.pub_objection as
 SELECT o.id,
    n.item_code,
    n.organisation_id,
    o.at,
    o.outcome,
    o.answered_at,
    o.confidential,
    o.channel
   FROM cases.objection o
     JOIN cases.public_notice n ON n.id = o.notice_id;

CREATE OR REPLACE FUNCTION cases.accepted_rank(c cases."case")
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$ select case c.accepted_how when 'deemed' then c.handed_in_at else c.accepted_at end $function$;

CREATE OR REPLACE FUNCTION cases.check_charge_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.verdict is not null or
      (to_jsonb(new) - '{verdict,answer,decided_by,decided_at}'::text[]) <> (to_jsonb(old) - '{verdict,answer,decided_by,decided_at}'::text[]))) then
    raise exception 'a correction of a charge stays as it was asked and decided' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' and new.from_fen <> coalesce(
      (select to_fen from cases.charge_correction where matter_id = new.matter_id and fee = new.fee and verdict = 'granted'
        order by decided_at desc limit 1),
      (select amount_fen from cases.charge where matter_id = new.matter_id and fee = new.fee)) then
    raise exception 'a correction starts from the sum that holds' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from catalogue.pub_guide_fee where guide_version_id = cases.guide_of(new.matter_id) and code = new.fee
      and (amount_fen is null or amount_fen >= new.to_fen)) then
    raise exception 'not in the guide of this case: charge' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.guide_of(matter uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select guide_version_id from cases.case where matter_id = matter $function$;

CREATE OR REPLACE FUNCTION cases.keep_guide()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.guide_version_id <> old.guide_version_id and old.state <> 'draft' then
    raise exception 'a case keeps its guide version' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.keep_objection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.words, new.at, new.notice_id, new.confidential, new.code) is distinct from
     (old.words, old.at, old.notice_id, old.confidential, old.code) or old.outcome is not null then
    raise exception 'an objection stays as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_asking_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  lower_level text;
  lower_office uuid;
begin
  select preliminary_level into lower_level from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id);
  if lower_level is null then return new; end if;
  select (offices->>lower_level)::uuid into lower_office from cases.case where matter_id = new.matter_id;
  if new.organisation_id is distinct from lower_office
     or exists (select 1 from cases.case where matter_id = new.matter_id and accepted_at is not null) then
    raise exception 'the upper level asks for nothing again (行政许可法 art. 35)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_beyond_quota()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  mine cases.case;
  places int;
begin
  if new.kind <> 'grant' then return new; end if;
  select * into mine from cases.case where matter_id = new.matter_id;
  select quota into places from catalogue.pub_guide_limits where guide_version_id = mine.guide_version_id;
  if places is null then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('cases.quota ' || mine.item_code, 0));
  select places - count(*) into places from cases.case c join cases.decision d on d.matter_id = c.matter_id
   where c.item_code = mine.item_code and d.kind = 'grant' and d.matter_id <> new.matter_id;
  select places - count(*) into places from cases.case c
   where c.item_code = mine.item_code and c.state = 'handling' and c.matter_id <> new.matter_id
     and (cases.accepted_rank(c), c.submitted_at, c.matter_id) < (cases.accepted_rank(mine), mine.submitted_at, mine.matter_id);
  if places < 1 then
    raise exception 'the places are for those who were accepted earlier (行政许可法 art. 57)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_chairing_reviewer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from cases.hearing where matter_id = new.matter_id and chair_id = new.done_by
              and state in ('called', 'held', 'concluded'))
     and not exists (select 1 from cases.decision where matter_id = new.matter_id) then
    raise exception 'the chair of the hearing does not review' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_decision_before_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.made_by = 'person' and exists (select 1 from cases.objection where matter_id = new.matter_id and outcome is null) then
    raise exception 'an objection waits for its answer' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_extension()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  said record;
  top uuid;
begin
  select * into said from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id);
  if said.extended_by is null or new.amount > said.extension_amount then
    raise exception 'the guide of this case does not extend so' using errcode = 'integrity_constraint_violation';
  end if;
  select o.path[1] into top from docket.pub_matter m join directory.pub_organisation o on o.id = m.organisation_id where m.id = new.matter_id;
  if said.extended_by = 'government' and new.organisation_id is distinct from top then
    raise exception 'joint handling is extended by the head of the government (行政许可法 art. 42)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_full_house()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare most int;
begin
  select seats into most from cases.hearing where id = new.hearing_id and is_public and state = 'called' for update;
  if most is null or (select count(*) from cases.hearing_seat where hearing_id = new.hearing_id) >= most then
    raise exception 'no seat is left' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_late_objection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from cases.public_notice n
                  where n.id = new.notice_id and n.matter_id = new.matter_id and new.at between n.put_at and n.until_at
                    and (n.ended_at is null or n.ended_at > new.at)) then
    raise exception 'no public notice hangs that could be objected to' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_lone_inspector()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select count(*) from cases.inspector where matter_id = new.matter_id) < 2 then
    raise exception 'two or more inspect' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_on_the_spot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from catalogue.pub_guide_limits where guide_version_id = cases.guide_of(new.matter_id) and on_the_spot) then
    raise exception 'the guide of this case is not decided on the spot' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_opinion()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'joint' and not exists (select 1 from catalogue.pub_guide_joint j
       where j.guide_version_id = cases.guide_of(new.matter_id) and j.code = new.code and (j.silence_consents or not new.consents)) then
    raise exception 'not in the guide of this case: opinion' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' and old.state = 'answered' then
    raise exception 'an opinion that was given does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_opinion_unheard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.made_by = 'person' and exists (select 1 from cases.opinion where matter_id = new.matter_id and kind = 'joint' and state = 'asked') then
    raise exception 'an opinion is still within its time' using errcode = 'integrity_constraint_violation';
  end if;
  if new.made_by = 'person' and new.kind = 'grant' and exists (
       select 1 from cases.opinion o left join cases.coordination c on c.opinion_id = o.id
        where o.matter_id = new.matter_id and o.kind = 'joint' and o.view = 'against'
          and (c.opinion_id is null or (c.way = 'government' and c.ruling is distinct from 'host'))) then
    raise exception 'a disagreement was not settled' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_outside_guide()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  guide uuid := cases.guide_of(new.matter_id);
  inside boolean;
begin
  case tg_table_name
    when 'correction_item' then
      if new.target = 'material' then
        inside := exists (select 1 from catalogue.pub_guide_material where guide_version_id = guide and code = new.code);
      else
        inside := exists (select 1 from catalogue.pub_guide_field where guide_version_id = guide and name = new.code);
      end if;
    when 'charge' then
      inside := exists (select 1 from catalogue.pub_guide_fee
                        where guide_version_id = guide and code = new.fee and (amount_fen is null or amount_fen >= new.amount_fen));
    when 'stop' then
      inside := exists (select 1 from catalogue.pub_guide_stop_ground where guide_version_id = guide and code = new.ground);
    when 'decision' then
      inside := exists (select 1 from catalogue.pub_guide_outcome where guide_version_id = guide and code = new.outcome and kind = new.kind);
    when 'decision_ground' then
      inside := exists (select 1 from catalogue.pub_guide_ground g join cases.decision d on d.matter_id = new.matter_id
                        where g.guide_version_id = guide and g.outcome = d.outcome and g.code = new.ground);
    when 'task_result' then
      inside := exists (select 1 from catalogue.pub_guide_task where guide_version_id = guide and node = new.node);
  end case;
  if not inside then
    raise exception 'not in the guide of this case: %', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_promise_outside_guide()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  guide uuid := cases.guide_of(new.matter_id);
  inside boolean;
begin
  if new.kind = 'material' then
    inside := exists (select 1 from catalogue.pub_guide_material
                       where guide_version_id = guide and code = new.code and necessity = 'may-follow');
  else
    inside := exists (select 1 from catalogue.pub_guide_commitment where guide_version_id = guide and code = new.code);
  end if;
  if not inside then
    raise exception 'not in the guide of this case: promise' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_reviewing_chair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.chair_id is not null and exists
     (select 1 from cases.task_result where matter_id = new.matter_id and done_by = new.chair_id) then
    raise exception 'the chair has reviewed this case' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_silence_outside_guide()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.made_by = 'law' and not exists (select 1 from catalogue.pub_guide_tacit
       where guide_version_id = cases.guide_of(new.matter_id) and outcome = new.outcome) then
    raise exception 'the guide of this case knows no tacit decision' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_special_outside_guide()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from catalogue.pub_guide_stop_ground
                  where guide_version_id = cases.guide_of(new.matter_id) and code = new.kind
                    and (max_working_days is null or max_working_days >= new.told_days)) then
    raise exception 'not in the guide of this case: special' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_unheard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.made_by = 'law' then return new; end if;
  if exists (select 1 from cases.hearing where matter_id = new.matter_id and state in ('asked', 'called', 'held')) then
    raise exception 'a hearing is open' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.participant where matter_id = new.matter_id
              and (hearing_state = 'open' or (statement_state = 'open' and statement_clock is not null))) then
    raise exception 'somebody is still to be heard' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.hearing h where h.matter_id = new.matter_id and h.state = 'concluded' and not exists
              (select 1 from cases.decision_record r where r.hearing_id = h.id and r.decided_at = new.decided_at)) then
    raise exception 'the decision does not cite the record' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from cases.participant p where p.matter_id = new.matter_id and p.statement_state = 'stated' and not exists
              (select 1 from cases.statement_answer a where a.participant_id = p.id and a.decided_at = new.decided_at)) then
    raise exception 'a statement is not answered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.refuse_without_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'refuse' and not exists (select 1 from cases.decision_ground where matter_id = new.matter_id) then
    raise exception 'a refusal cites its ground' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION cases.require_contestable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from cases.case where matter_id = new.matter_id)
     and not exists (select from cases.result_act where matter_id = new.matter_id) then
    raise foreign_key_violation using message = 'no decision of this matter can be contested';
  end if;
  return new;
end $function$;
-- behalf ----------------------------------------------------------------------------------------------

create schema behalf;

create table behalf.slip (
  representation_id uuid not null,
  check_code        text not null,
  code_hash         bytea not null,
  code_expires_at   timestamp with time zone not null,
  wrong_tries       integer not null default 0,
  made_by           uuid not null,
  made_at           timestamp with time zone not null,
  constraint slip_pkey PRIMARY KEY (representation_id),
  constraint slip_check_code_key UNIQUE (check_code),
  constraint slip_check_code_check CHECK (check_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'::text),
  constraint slip_code_hash_check CHECK (length(code_hash) = 32),
  constraint slip_wrong_tries_check CHECK (wrong_tries >= 0 AND wrong_tries <= 5)
);
-- documents -------------------------------------------------------------------------------------------

create schema documents;

create table documents.address_group (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name            text not null,
  members         uuid[] not null,
  kept_by         uuid not null,
  kept_at         timestamp with time zone not null,
  constraint address_group_pkey PRIMARY KEY (id),
  constraint address_group_organisation_id_name_key UNIQUE (organisation_id, name),
  constraint address_group_members_check CHECK (cardinality(members) >= 1 AND cardinality(members) <= 600),
  constraint address_group_name_check CHECK (length(name) >= 1 AND length(name) <= 60),
  constraint address_group_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);

create table documents.annulment (
  document_id uuid not null,
  ordinal     integer not null,
  reason      text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  verdict     text,
  opinion     text,
  decided_by  uuid,
  decided_at  timestamp with time zone,
  constraint annulment_pkey PRIMARY KEY (document_id, ordinal),
  constraint annulment_check CHECK ((verdict IS NULL) = (decided_at IS NULL) AND (verdict IS NULL) = (decided_by IS NULL)),
  constraint annulment_check1 CHECK (verdict <> 'kept'::text OR opinion IS NOT NULL),
  constraint annulment_ordinal_check CHECK (ordinal >= 1),
  constraint annulment_reason_check CHECK (length(reason) >= 5),
  constraint annulment_verdict_check CHECK (verdict = ANY (ARRAY['annulled'::text, 'kept'::text])),
  constraint annulment_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id)
);
CREATE UNIQUE INDEX annulment_done ON documents.annulment USING btree (document_id) WHERE (verdict = 'annulled'::text);
CREATE UNIQUE INDEX annulment_open ON documents.annulment USING btree (document_id) WHERE (verdict IS NULL);
CREATE TRIGGER annulment_stays BEFORE DELETE OR UPDATE ON documents.annulment FOR EACH ROW EXECUTE FUNCTION documents.check_annulment();

create table documents.co_writer (
  document_id uuid not null,
  version     integer not null,
  person_id   uuid not null,
  constraint co_writer_pkey PRIMARY KEY (document_id, version, person_id),
  constraint co_writer_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);
CREATE TRIGGER co_writer_stays BEFORE DELETE OR UPDATE ON documents.co_writer FOR EACH ROW EXECUTE FUNCTION documents.refuse_change();
CREATE TRIGGER search_follows AFTER INSERT ON documents.co_writer FOR EACH ROW EXECUTE FUNCTION documents.search_follows();

create table documents.consultation (
  id              uuid not null default gen_random_uuid(),
  document_id     uuid not null,
  organisation_id uuid not null,
  version         integer not null,
  question        text,
  clock_id        uuid not null,
  due_at          timestamp with time zone not null,
  asked_by        uuid not null,
  asked_at        timestamp with time zone not null,
  answer          text,
  words           text,
  answered_by     uuid,
  answered_at     timestamp with time zone,
  withdrawn_at    timestamp with time zone,
  constraint consultation_pkey PRIMARY KEY (id),
  constraint consultation_answer_check CHECK (answer = ANY (ARRAY['agree'::text, 'comments'::text, 'disagree'::text])),
  constraint consultation_check CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  constraint consultation_check1 CHECK (answer IS NULL OR answer = 'agree'::text OR words IS NOT NULL),
  constraint consultation_check2 CHECK (answered_at IS NULL OR withdrawn_at IS NULL),
  constraint consultation_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint consultation_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal),
  constraint consultation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX consultation_document ON documents.consultation USING btree (document_id, asked_at);
CREATE UNIQUE INDEX consultation_open ON documents.consultation USING btree (document_id, organisation_id) WHERE ((answered_at IS NULL) AND (withdrawn_at IS NULL));
CREATE TRIGGER search_follows AFTER INSERT ON documents.consultation FOR EACH ROW EXECUTE FUNCTION documents.search_follows();

create table documents.delegation (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  post_id         uuid not null,
  types           text[] not null,
  starts_on       date not null,
  ends_on         date not null,
  reason          text not null,
  given_by        uuid not null,
  given_at        timestamp with time zone not null,
  ended_by        uuid,
  ended_at        timestamp with time zone,
  constraint delegation_pkey PRIMARY KEY (id),
  constraint delegation_check CHECK (ends_on >= starts_on),
  constraint delegation_check1 CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  constraint delegation_reason_check CHECK (length(reason) >= 2),
  constraint delegation_types_check CHECK (cardinality(types) >= 1),
  constraint delegation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint delegation_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id)
);
CREATE INDEX delegation_organisation ON documents.delegation USING btree (organisation_id, ends_on);

create table documents.document (
  matter_id       uuid not null,
  number          text not null,
  office_id       uuid not null,
  issuer_id       uuid not null,
  state           text not null,
  type            text not null,
  title           text not null,
  elements        jsonb not null,
  version         integer not null,
  drafted_by      uuid not null,
  saved_by        uuid not null,
  started_at      timestamp with time zone not null,
  touched_at      timestamp with time zone not null,
  round           integer not null default 0,
  signed_on       date,
  content_sha256  text,
  document_number text,
  pdf_file_id     uuid,
  pages           integer,
  failure         jsonb,
  ready_at        timestamp with time zone,
  meeting         jsonb generated always as ((elements -> 'meeting'::text)) stored,
  erased_at       timestamp with time zone,
  joint           jsonb generated always as (NULLIF((elements -> 'joint'::text), '[]'::jsonb)) stored,
  constraint document_pkey PRIMARY KEY (matter_id),
  constraint document_document_number_key UNIQUE (document_number),
  constraint document_number_key UNIQUE (number),
  constraint document_check CHECK ((signed_on IS NULL) = (content_sha256 IS NULL)),
  constraint document_check1 CHECK (signed_on IS NULL OR (state <> ALL (ARRAY['drafting'::text, 'consulting'::text, 'reviewing'::text, 'signing'::text]))),
  constraint document_check2 CHECK (document_number IS NULL OR signed_on IS NOT NULL),
  constraint document_check3 CHECK ((state <> ALL (ARRAY['setting'::text, 'ready'::text, 'dispatched'::text, 'recalled'::text, 'repealed'::text, 'superseded'::text])) OR document_number IS NOT NULL),
  constraint document_check4 CHECK ((state <> ALL (ARRAY['ready'::text, 'dispatched'::text, 'recalled'::text, 'repealed'::text, 'superseded'::text])) OR pdf_file_id IS NOT NULL AND pages IS NOT NULL),
  constraint document_content_sha256_check CHECK (content_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint document_pages_check CHECK (pages >= 1),
  constraint document_state_check CHECK (state = ANY (ARRAY['drafting'::text, 'consulting'::text, 'reviewing'::text, 'signing'::text, 'rechecking'::text, 'registering'::text, 'setting'::text, 'ready'::text, 'dispatched'::text, 'recalled'::text, 'repealed'::text, 'superseded'::text, 'withdrawn'::text])),
  constraint document_version_check CHECK (version >= 1),
  constraint document_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES directory.organisation(id),
  constraint document_office_id_fkey FOREIGN KEY (office_id) REFERENCES directory.organisation(id)
);
CREATE INDEX document_drafter ON documents.document USING btree (drafted_by, touched_at DESC, matter_id);
CREATE INDEX document_hand ON documents.document USING btree (office_id, touched_at DESC, matter_id DESC) WHERE ((ready_at IS NULL) AND (state <> 'withdrawn'::text));
CREATE INDEX document_issued ON documents.document USING btree (issuer_id, ready_at DESC, matter_id DESC) WHERE (ready_at IS NOT NULL);
CREATE INDEX document_joint ON documents.document USING btree (matter_id) WHERE (joint IS NOT NULL);
CREATE INDEX document_office ON documents.document USING btree (office_id, touched_at DESC, matter_id);
CREATE INDEX document_office_issued ON documents.document USING btree (office_id, ready_at DESC, matter_id DESC) WHERE (ready_at IS NOT NULL);
CREATE INDEX document_office_signed ON documents.document USING btree (office_id, signed_on);
CREATE INDEX document_unfinished ON documents.document USING btree (office_id, started_at) WHERE (state <> ALL (ARRAY['dispatched'::text, 'recalled'::text, 'repealed'::text, 'superseded'::text, 'withdrawn'::text]));
CREATE TRIGGER document_is_signed BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.check_signed();
CREATE TRIGGER document_waits_for_annulment BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.check_annulling();
CREATE TRIGGER erased_stays BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.keep_erased();
CREATE TRIGGER search_follows AFTER INSERT OR UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.search_follows_document();
CREATE TRIGGER signed_stays BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.keep_signed();

create table documents.freeze (
  document_id uuid not null,
  round       integer not null,
  kind        text not null,
  version     integer not null,
  json        text not null,
  sha256      text not null,
  frozen_by   uuid not null,
  frozen_at   timestamp with time zone not null,
  erased_at   timestamp with time zone,
  constraint freeze_pkey PRIMARY KEY (document_id, round),
  constraint freeze_digest CHECK (erased_at IS NOT NULL OR sha256 = encode(sha256(convert_to("json", 'UTF8'::name)), 'hex'::text)),
  constraint freeze_kind_check CHECK (kind = ANY (ARRAY['signing'::text, 'form'::text])),
  constraint freeze_round_check CHECK (round >= 1),
  constraint freeze_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint freeze_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint freeze_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);
CREATE TRIGGER freeze_stays BEFORE DELETE OR UPDATE ON documents."freeze" FOR EACH ROW EXECUTE FUNCTION documents.stay_unless_erased();

create table documents.group_version (
  group_key text not null,
  version   integer not null,
  name      text not null,
  members   uuid[] not null,
  kept_by   uuid not null,
  kept_at   timestamp with time zone not null,
  constraint group_version_pkey PRIMARY KEY (group_key, version),
  constraint group_version_group_key_check CHECK (length(group_key) >= 1 AND length(group_key) <= 60),
  constraint group_version_version_check CHECK (version >= 1)
);
CREATE TRIGGER group_version_is_next BEFORE INSERT OR DELETE OR UPDATE ON documents.group_version FOR EACH ROW EXECUTE FUNCTION documents.check_group_version();

create table documents.imported (
  document_id uuid not null,
  version     integer not null,
  file_name   text not null,
  lost        jsonb not null,
  constraint imported_pkey PRIMARY KEY (document_id, version),
  constraint imported_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);
CREATE TRIGGER imported_stays BEFORE DELETE OR UPDATE ON documents.imported FOR EACH ROW EXECUTE FUNCTION documents.refuse_change();

create table documents.issuer_right (
  office_id  uuid not null,
  issuer_id  uuid not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  ended_by   uuid,
  ended_at   timestamp with time zone,
  constraint issuer_right_check CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  constraint issuer_right_check1 CHECK (office_id <> issuer_id),
  constraint issuer_right_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES directory.organisation(id),
  constraint issuer_right_office_id_fkey FOREIGN KEY (office_id) REFERENCES directory.organisation(id)
);
CREATE UNIQUE INDEX issuer_right_current ON documents.issuer_right USING btree (office_id, issuer_id) WHERE (ended_at IS NULL);

create table documents.live_draft (
  document_id uuid not null,
  epoch       uuid not null default gen_random_uuid(),
  state       bytea not null,
  version     integer not null,
  stored_at   timestamp with time zone not null,
  hands       uuid[] not null default '{}'::uuid[],
  constraint live_draft_pkey PRIMARY KEY (document_id),
  constraint live_draft_state_check CHECK (octet_length(state) <= 8388608),
  constraint live_draft_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint live_draft_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);

create table documents.obligation (
  document_id   uuid not null,
  ordinal       integer not null,
  clause        text not null,
  what          text not null,
  organisations uuid[] not null,
  due           jsonb not null,
  evidence      text not null,
  unit          text,
  recurring     text,
  constraint obligation_pkey PRIMARY KEY (document_id, ordinal),
  constraint obligation_evidence_check CHECK (evidence = ANY (ARRAY['figure'::text, 'file'::text, 'operation'::text, 'words'::text])),
  constraint obligation_ordinal_check CHECK (ordinal >= 1),
  constraint obligation_recurring_check CHECK (recurring = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'yearly'::text])),
  constraint obligation_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id)
);
CREATE TRIGGER obligation_stays AFTER UPDATE ON documents.obligation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();
CREATE TRIGGER obligation_stays_added AFTER INSERT ON documents.obligation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();
CREATE TRIGGER obligation_stays_removed AFTER DELETE ON documents.obligation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();

create table documents.reader (
  organisation_id uuid not null,
  document_id     uuid not null,
  works           boolean not null,
  received        boolean not null,
  dated           date not null,
  constraint reader_pkey PRIMARY KEY (organisation_id, document_id)
);
CREATE INDEX reader_document ON documents.reader USING btree (document_id);
CREATE INDEX reader_list ON documents.reader USING btree (organisation_id, dated DESC, document_id DESC);

create table documents.recheck (
  document_id uuid not null,
  round       integer not null,
  outcome     text not null,
  reasons     text,
  checked_by  uuid not null,
  checked_at  timestamp with time zone not null,
  id          uuid not null default gen_random_uuid(),
  constraint recheck_pkey PRIMARY KEY (id),
  constraint recheck_check CHECK (outcome = 'fit'::text OR reasons IS NOT NULL),
  constraint recheck_outcome_check CHECK (outcome = ANY (ARRAY['fit'::text, 'form'::text, 'substance'::text])),
  constraint recheck_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id)
);
CREATE INDEX recheck_document ON documents.recheck USING btree (document_id, checked_at);
CREATE TRIGGER recheck_stays BEFORE DELETE OR UPDATE ON documents.recheck FOR EACH ROW EXECUTE FUNCTION documents.refuse_change();
CREATE TRIGGER search_follows AFTER INSERT ON documents.recheck FOR EACH ROW EXECUTE FUNCTION documents.search_follows();

create table documents.recipient (
  document_id     uuid not null,
  part            text not null,
  organisation_id uuid not null,
  constraint recipient_pkey PRIMARY KEY (document_id, part, organisation_id),
  constraint recipient_part_check CHECK (part = ANY (ARRAY['main'::text, 'copy'::text])),
  constraint recipient_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint recipient_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE TRIGGER recipient_stays AFTER UPDATE ON documents.recipient REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();
CREATE TRIGGER recipient_stays_added AFTER INSERT ON documents.recipient REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();
CREATE TRIGGER recipient_stays_removed AFTER DELETE ON documents.recipient REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.keep_addressed();
CREATE TRIGGER search_follows_added AFTER INSERT ON documents.recipient REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.search_follows_recipients();
CREATE TRIGGER search_follows_removed AFTER DELETE ON documents.recipient REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION documents.search_follows_recipients();

create table documents.recipient_group (
  document_id uuid not null,
  part        text not null,
  group_key   text not null,
  version     integer not null,
  constraint recipient_group_pkey PRIMARY KEY (document_id, part, group_key),
  constraint recipient_group_part_check CHECK (part = ANY (ARRAY['main'::text, 'copy'::text])),
  constraint recipient_group_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint recipient_group_group_key_version_fkey FOREIGN KEY (group_key, version) REFERENCES documents.group_version(group_key, version)
);
CREATE INDEX recipient_group_version ON documents.recipient_group USING btree (group_key, version);

create table documents.register (
  series_id     uuid not null,
  year          integer not null,
  serial        integer not null,
  text          text not null,
  document_id   uuid not null,
  title         text not null,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  voided_by     uuid,
  voided_at     timestamp with time zone,
  void_reason   text,
  constraint register_pkey PRIMARY KEY (series_id, year, serial),
  constraint register_text_key UNIQUE (text),
  constraint register_check CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (voided_at IS NULL) = (voided_by IS NULL)),
  constraint register_serial_check CHECK (serial >= 1),
  constraint register_year_check CHECK (year >= 2000 AND year <= 9999),
  constraint register_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint register_series_id_fkey FOREIGN KEY (series_id) REFERENCES documents.series(id)
);
CREATE UNIQUE INDEX register_in_force ON documents.register USING btree (document_id) WHERE (voided_at IS NULL);
CREATE TRIGGER number_is_next BEFORE INSERT OR DELETE OR UPDATE ON documents.register FOR EACH ROW EXECUTE FUNCTION documents.check_number();
CREATE TRIGGER search_follows AFTER INSERT ON documents.register FOR EACH ROW EXECUTE FUNCTION documents.search_follows();

create table documents.remark (
  id          uuid not null default gen_random_uuid(),
  document_id uuid not null,
  version     integer not null,
  place       integer not null,
  quote       text not null,
  words       text,
  proposal    text,
  written_by  uuid not null,
  written_at  timestamp with time zone not null,
  constraint remark_pkey PRIMARY KEY (id),
  constraint remark_check CHECK (length(proposal) <= 20000 AND proposal IS DISTINCT FROM quote),
  constraint remark_check1 CHECK (words IS NOT NULL OR proposal IS NOT NULL),
  constraint remark_place_check CHECK (place >= 0),
  constraint remark_quote_check CHECK (length(quote) >= 1 AND length(quote) <= 100000),
  constraint remark_words_check CHECK (length(words) >= 1 AND length(words) <= 2000),
  constraint remark_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint remark_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);
CREATE INDEX remark_document ON documents.remark USING btree (document_id, written_at);
CREATE TRIGGER remark_stays BEFORE DELETE OR UPDATE ON documents.remark FOR EACH ROW EXECUTE FUNCTION documents.stay_unless_erased();

create table documents.remark_entry (
  remark_id  uuid not null,
  ordinal    integer not null,
  kind       text not null,
  words      text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint remark_entry_pkey PRIMARY KEY (remark_id, ordinal),
  constraint remark_entry_check CHECK (kind <> 'reply'::text OR words IS NOT NULL),
  constraint remark_entry_kind_check CHECK (kind = ANY (ARRAY['reply'::text, 'resolved'::text, 'reopened'::text, 'accepted'::text, 'declined'::text])),
  constraint remark_entry_ordinal_check CHECK (ordinal >= 1),
  constraint remark_entry_words_check CHECK (length(words) >= 1 AND length(words) <= 2000),
  constraint remark_entry_remark_id_fkey FOREIGN KEY (remark_id) REFERENCES documents.remark(id)
);
CREATE UNIQUE INDEX remark_decision ON documents.remark_entry USING btree (remark_id) WHERE (kind = ANY (ARRAY['accepted'::text, 'declined'::text]));
CREATE TRIGGER entry_fits BEFORE INSERT ON documents.remark_entry FOR EACH ROW EXECUTE FUNCTION documents.check_remark_entry();
CREATE TRIGGER entry_stays BEFORE DELETE OR UPDATE ON documents.remark_entry FOR EACH ROW EXECUTE FUNCTION documents.stay_unless_erased();

create table documents.review (
  document_id uuid not null,
  version     integer not null,
  verdict     text not null,
  reasons     text,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null,
  id          uuid not null default gen_random_uuid(),
  constraint review_pkey PRIMARY KEY (id),
  constraint review_check CHECK (verdict = 'passed'::text OR length(reasons) >= 5),
  constraint review_verdict_check CHECK (verdict = ANY (ARRAY['passed'::text, 'returned'::text])),
  constraint review_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint review_document_id_version_fkey FOREIGN KEY (document_id, version) REFERENCES documents.version(document_id, ordinal)
);
CREATE INDEX review_document ON documents.review USING btree (document_id, reviewed_at);
CREATE TRIGGER review_is_by_another BEFORE INSERT ON documents.review FOR EACH ROW EXECUTE FUNCTION documents.check_reviewer();
CREATE TRIGGER review_stays BEFORE DELETE OR UPDATE ON documents.review FOR EACH ROW EXECUTE FUNCTION documents.refuse_change();
CREATE TRIGGER search_follows AFTER INSERT ON documents.review FOR EACH ROW EXECUTE FUNCTION documents.search_follows();

create table documents.search (
  document_id     uuid not null,
  number          text not null,
  state           text not null,
  type            text not null,
  title           text not null,
  document_number text,
  issuer_id       uuid,
  signed_on       date,
  dated           date not null,
  body            text not null default ''::text,
  words           tsvector not null default ''::tsvector,
  file_words      tsvector not null default ''::tsvector,
  marks           tsvector not null default ''::tsvector,
  stale_since     timestamp with time zone,
  issuer_words    text,
  constraint search_pkey PRIMARY KEY (document_id),
  constraint search_number_key UNIQUE (number),
  constraint search_check CHECK ((issuer_id IS NULL) = (issuer_words IS NOT NULL)),
  constraint search_check1 CHECK ((state = 'outside'::text) = (issuer_id IS NULL))
);
CREATE INDEX search_stale ON documents.search USING btree (stale_since) WHERE (stale_since IS NOT NULL);
CREATE INDEX search_words ON documents.search USING gin (words, marks);

create table documents.second_superior (
  organisation_id uuid not null,
  superior        text not null,
  basis           text not null,
  named_by        uuid not null,
  named_at        timestamp with time zone not null,
  constraint second_superior_pkey PRIMARY KEY (organisation_id),
  constraint second_superior_basis_check CHECK (length(basis) >= 2 AND length(basis) <= 400),
  constraint second_superior_superior_check CHECK (length(superior) >= 2 AND length(superior) <= 120),
  constraint second_superior_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);

create table documents.series (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  word            text not null,
  name            text not null,
  formats         text[] not null,
  opened_by       uuid not null,
  opened_at       timestamp with time zone not null,
  constraint series_pkey PRIMARY KEY (id),
  constraint series_word_key UNIQUE (word),
  constraint series_formats_check CHECK (cardinality(formats) >= 1 AND formats <@ ARRAY['document'::text, 'letter'::text, 'order'::text, 'minutes'::text]),
  constraint series_name_check CHECK (length(name) >= 1 AND length(name) <= 60),
  constraint series_word_check CHECK (length(word) >= 1 AND length(word) <= 12 AND word !~ '[〔〕0-9\s第号]'::text),
  constraint series_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX series_organisation ON documents.series USING btree (organisation_id, word);

create table documents.signature (
  document_id     uuid not null,
  round           integer not null,
  organisation_id uuid not null,
  sha256          text,
  verdict         text,
  opinion         text,
  signed_by       uuid,
  post_id         uuid,
  signer_name     text,
  delegation_id   uuid,
  signed_on       date,
  signed_at       timestamp with time zone,
  constraint signature_pkey PRIMARY KEY (document_id, round, organisation_id),
  constraint signature_check CHECK ((verdict IS NULL) = (signed_at IS NULL)),
  constraint signature_check1 CHECK (verdict IS NULL OR opinion IS NOT NULL AND signed_by IS NOT NULL AND signed_on IS NOT NULL),
  constraint signature_check2 CHECK ((verdict = 'signed'::text) IS NOT TRUE OR sha256 IS NOT NULL),
  constraint signature_verdict_check CHECK (verdict = ANY (ARRAY['signed'::text, 'returned'::text])),
  constraint signature_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES documents.delegation(id),
  constraint signature_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id),
  constraint signature_document_id_round_fkey FOREIGN KEY (document_id, round) REFERENCES documents."freeze"(document_id, round),
  constraint signature_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX signature_organisation ON documents.signature USING btree (organisation_id, document_id);
CREATE TRIGGER search_follows AFTER INSERT OR UPDATE ON documents.signature FOR EACH ROW EXECUTE FUNCTION documents.search_follows();
CREATE TRIGGER signature_fits BEFORE UPDATE ON documents.signature FOR EACH ROW EXECUTE FUNCTION documents.check_signature();

create table documents.version (
  document_id uuid not null,
  ordinal     integer not null,
  elements    jsonb not null,
  saved_by    uuid not null,
  saved_at    timestamp with time zone not null,
  constraint version_pkey PRIMARY KEY (document_id, ordinal),
  constraint version_ordinal_check CHECK (ordinal >= 1),
  constraint version_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(matter_id)
);
CREATE TRIGGER version_stays BEFORE DELETE OR UPDATE ON documents.version FOR EACH ROW EXECUTE FUNCTION documents.stay_unless_erased();

create view documents.hand as
 SELECT v.document_id,
    p.person_id
   FROM documents.version v
     CROSS JOIN LATERAL ( SELECT v.saved_by AS person_id
        UNION
         SELECT c.person_id
           FROM documents.co_writer c
          WHERE c.document_id = v.document_id AND c.version = v.ordinal) p
  WHERE v.ordinal > 1 AND v.ordinal >= COALESCE(( SELECT max(r.version) AS max
           FROM documents.review r
          WHERE r.document_id = v.document_id AND r.verdict = 'passed'::text), 0) AND NOT (EXISTS ( SELECT 1
           FROM documents.recheck k
             JOIN documents."freeze" f ON f.document_id = k.document_id AND f.round = (k.round + 1)
          WHERE k.document_id = v.document_id AND (k.outcome = ANY (ARRAY['form'::text, 'substance'::text])) AND f.version = v.ordinal));

create view documents.pub_document as
 SELECT matter_id,
    number,
    office_id,
    issuer_id,
    state,
    type,
    title,
    signed_on,
    content_sha256,
    document_number,
    pages,
    ready_at,
    meeting
   FROM documents.document;

create view documents.pub_filing as
 SELECT matter_id,
    number,
    office_id,
    issuer_id,
    state,
    type,
    title,
    document_number,
    signed_on,
    pages,
    content_sha256,
    pdf_file_id,
    started_at
   FROM documents.document d;

create view documents.pub_joint_issuer as
 SELECT d.matter_id AS document_id,
    o.id::uuid AS organisation_id
   FROM documents.document d
     CROSS JOIN LATERAL jsonb_array_elements_text(d.joint) o(id)
  WHERE d.joint IS NOT NULL;

create view documents.pub_reader as
 SELECT organisation_id,
    document_id,
    works,
    received,
    dated
   FROM documents.reader;

create view documents.pub_recipient as
 SELECT document_id,
    part,
    organisation_id
   FROM documents.recipient;

create view documents.pub_register as
 SELECT r.series_id,
    s.word,
    r.year,
    r.serial,
    r.text,
    r.title,
    r.document_id,
    d.number AS matter_number,
    d.office_id,
    d.issuer_id,
    d.signed_on,
    d.pages,
    r.registered_by,
    r.registered_at,
    r.voided_at,
    r.void_reason
   FROM documents.register r
     JOIN documents.series s ON s.id = r.series_id
     JOIN documents.document d ON d.matter_id = r.document_id;

create view documents.pub_search as
 SELECT document_id,
    number,
    state,
    type,
    title,
    document_number,
    issuer_id,
    signed_on,
    dated,
    body,
    words,
    file_words,
    marks,
    stale_since,
    issuer_words
   FROM documents.search;

create view documents.pub_signer as
 SELECT document_id,
    organisation_id,
    signer_name,
    signed_on
   FROM documents.signature s
  WHERE verdict = 'signed'::text AND round = (( SELECT max(t.round) AS max
           FROM documents.signature t
          WHERE t.document_id = s.document_id));

CREATE OR REPLACE FUNCTION documents.check_annulling()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state is distinct from old.state and new.state in ('registering', 'setting', 'ready', 'dispatched')
     and exists (select 1 from documents.annulment a where a.document_id = new.matter_id and a.verdict is null) then
    raise exception 'an annulment is being decided' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_annulment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.verdict is not null or (old.document_id, old.ordinal, old.reason, old.proposed_by, old.proposed_at)
     is distinct from (new.document_id, new.ordinal, new.reason, new.proposed_by, new.proposed_at) then
    raise exception 'an annulment is decided once and stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_group_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a version of a group never changes' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> 1 + coalesce((select max(version) from documents.group_version g where g.group_key = new.group_key), 0) then
    raise exception 'versions of a group follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'a number is never taken back' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' then
    if old.voided_at is not null or (new.series_id, new.year, new.serial, new.text, new.document_id, new.title, new.registered_by, new.registered_at)
       is distinct from (old.series_id, old.year, old.serial, old.text, old.document_id, old.title, old.registered_by, old.registered_at) then
      raise exception 'a number in the register is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from documents.register r where r.series_id = new.series_id and r.year = new.year), 0) then
    raise exception 'numbers of a series follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  if new.text <> (select word from documents.series s where s.id = new.series_id) || '〔' || new.year || '〕' || new.serial || '号' then
    raise exception 'a number is written 〔year〕n号' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_remark_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind in ('accepted', 'declined') and not exists (
      select 1 from documents.remark r where r.id = new.remark_id and r.proposal is not null) then
    raise exception 'only a proposal is accepted or declined' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_reviewer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from documents.hand h where h.document_id = new.document_id and h.person_id = new.reviewed_by) then
    raise exception 'whoever wrote the text does not review it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.verdict is not null then
    raise exception 'a signature stays' using errcode = 'integrity_constraint_violation';
  end if;
  if new.verdict = 'signed' and new.sha256 is distinct from
     (select f.sha256 from documents.freeze f where f.document_id = new.document_id and f.round = new.round) then
    raise exception 'what is signed is what was frozen' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.check_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.signed_on is not null and exists (
      select 1 from documents.signature s where s.document_id = new.matter_id
        and s.round = (select max(round) from documents.signature t where t.document_id = new.matter_id) and s.verdict is distinct from 'signed') then
    raise exception 'every head signs first' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.keep_addressed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from changed c join documents.document d on d.matter_id = c.document_id
      where d.state in ('registering', 'setting', 'ready', 'dispatched', 'recalled', 'repealed', 'superseded')) then
    raise exception 'whom a numbered document goes to, and what it demands, stay' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION documents.keep_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.erased_at is not null and new is distinct from old then
    raise exception 'a destroyed document is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.keep_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.erased_at is not null then return new; end if;
  if new.content_sha256 is not null and new.content_sha256 is distinct from
     (select f.sha256 from documents.freeze f where f.document_id = new.matter_id and f.round = new.round) then
    raise exception 'a document bears the digest of what was signed' using errcode = 'integrity_constraint_violation';
  end if;
  if new.elements is distinct from old.elements and old.state not in ('drafting', 'consulting', 'rechecking') then
    raise exception 'what was signed stays' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state in ('dispatched', 'recalled', 'repealed', 'superseded') and (
      (new.document_number, new.pdf_file_id, new.content_sha256, new.signed_on, new.round, new.office_id, new.issuer_id) is distinct from
      (old.document_number, old.pdf_file_id, old.content_sha256, old.signed_on, old.round, old.office_id, old.issuer_id)
      or new.state is distinct from old.state and (old.state <> 'dispatched' or new.state not in ('recalled', 'repealed', 'superseded'))) then
    raise exception 'what has gone out stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION documents.marks_of(d documents.document)
 RETURNS tsvector
 LANGUAGE sql
 STABLE
AS $function$
  select array_to_tsvector(array(
    select 't:' || d.type union select 's:' || d.state union select 'i:' || d.issuer_id union select 'o:' || d.office_id
    union select 'i:' || x from jsonb_array_elements_text(d.elements->'joint') x
    union select case when organisation_id = '00000000-0000-0000-0000-000000000000' then 'open' else 'w:' || organisation_id end
      from documents.reader where document_id = d.matter_id and works
    union select 'r:' || organisation_id from documents.reader where document_id = d.matter_id and received
    union select 'm:' || organisation_id from documents.recipient where document_id = d.matter_id
    union select 'd:' || d.drafted_by union select 'd:' || d.saved_by
    union select 'd:' || saved_by from documents.version where document_id = d.matter_id
    union select 'd:' || person_id from documents.co_writer where document_id = d.matter_id
    union select 'g:' || signed_by from documents.signature where document_id = d.matter_id and verdict = 'signed'
    union select 'p:' || signed_by from documents.signature
      where document_id = d.matter_id and verdict = 'signed' and d.elements->>'direction' = 'up'
    union select 'k:' || reviewed_by from documents.review where document_id = d.matter_id
    union select 'k:' || checked_by from documents.recheck where document_id = d.matter_id
    union select 'k:' || registered_by from documents.register where document_id = d.matter_id
    union select documents.number_marks(d.document_number)))
$function$;

CREATE OR REPLACE FUNCTION documents.number_marks(number text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  with parts as (select regexp_match(number, '^(.+)〔([0-9]+)〕([0-9]+)号$') as p)
  select 'n:' || substr(lower(p[1]), at, 2) from parts, generate_series(1, length(p[1])) at
  union all select 'ny:' || p[2] from parts where p is not null
  union all select 'ns:' || p[3] from parts where p is not null
$function$;

CREATE OR REPLACE FUNCTION documents.refresh_search(the_document uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  d documents.document;
  day date;
  everybody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  select * into d from documents.document where matter_id = the_document;
  if d.matter_id is null then return; end if;
  day := coalesce(d.signed_on, (d.started_at at time zone 'UTC')::date);
  insert into documents.reader (organisation_id, document_id, works, received, dated)
    select o, the_document, true, false, day from (
      select d.office_id union select organisation_id from documents.consultation where document_id = the_document
      union select organisation_id from documents.signature where document_id = the_document) as x(o)
    on conflict (organisation_id, document_id) do update set works = true where not reader.works;
  -- recalled is void from the start; what was repealed or superseded held once, and may be looked up. What its signer did not open
  -- nobody opens afterwards
  if d.state in ('dispatched', 'repealed', 'superseded') and d.elements->'disclosure'->>'decision' = 'open'
     and not exists (select 1 from docket.pub_disclosure x where x.matter_id = the_document and x.disclosure <> 'open') then
    insert into documents.reader values (everybody, the_document, true, false, day) on conflict do nothing;
  else
    delete from documents.reader where organisation_id = everybody and document_id = the_document;
  end if;
  update documents.reader set dated = day where document_id = the_document and dated <> day;
  insert into documents.search as s (document_id, number, state, type, title, document_number, issuer_id, signed_on, dated, marks, stale_since)
    values (the_document, d.number, d.state, d.type, d.title, d.document_number, d.issuer_id, d.signed_on, day, documents.marks_of(d), now())
    on conflict (document_id) do update set state = excluded.state, type = excluded.type, title = excluded.title,
      document_number = excluded.document_number, issuer_id = excluded.issuer_id, signed_on = excluded.signed_on, dated = excluded.dated,
      marks = excluded.marks
    where (s.state, s.type, s.title, s.document_number, s.issuer_id, s.signed_on, s.dated, s.marks) is distinct from
      (excluded.state, excluded.type, excluded.title, excluded.document_number, excluded.issuer_id, excluded.signed_on, excluded.dated,
       excluded.marks);
end $function$;

CREATE OR REPLACE FUNCTION documents.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION documents.search_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform documents.refresh_search(new.document_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION documents.search_follows_document()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform documents.refresh_search(new.matter_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION documents.search_follows_recipients()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform documents.refresh_search(document_id) from (select distinct document_id from changed) c;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION documents.stay_unless_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare document uuid := case when tg_table_name = 'remark_entry'
  then (select r.document_id from documents.remark r where r.id = (to_jsonb(old)->>'remark_id')::uuid) else (to_jsonb(old)->>'document_id')::uuid end;
begin
  if not exists (select 1 from documents.document d where d.matter_id = document and d.erased_at is not null) then
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION documents.words_of_files(ids uuid[])
 RETURNS tsvector
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  joined tsvector := '';
  one tsvector;
begin
  for one in select w.words from files.pub_words w where w.file_id = any(ids) and w.words is not null order by w.file_id loop
    begin
      joined := joined || one;
    exception when program_limit_exceeded then return joined;
    end;
  end loop;
  return joined;
end $function$;
-- publicity -------------------------------------------------------------------------------------------

create schema publicity;

create table publicity.edition (
  result_id uuid not null,
  ordinal   integer not null,
  act       text not null,
  reason    text,
  by        uuid not null,
  at        timestamp with time zone not null,
  constraint edition_pkey PRIMARY KEY (result_id, ordinal),
  constraint edition_act_check CHECK (act = ANY (ARRAY['published'::text, 'corrected'::text, 'taken-down'::text, 'expired'::text])),
  constraint edition_check CHECK ((act = ANY (ARRAY['published'::text, 'expired'::text])) OR length(reason) >= 5),
  constraint edition_result_id_fkey FOREIGN KEY (result_id) REFERENCES publicity.result(id)
);
CREATE TRIGGER editions_stay BEFORE DELETE OR UPDATE ON publicity.edition FOR EACH ROW EXECUTE FUNCTION publicity.keep_editions();

create table publicity.result (
  id              uuid not null default gen_random_uuid(),
  matter_id       uuid not null,
  decided_at      timestamp with time zone not null,
  item_code       text not null,
  item_name       jsonb not null,
  organisation_id uuid not null,
  place_id        uuid,
  outcome         text not null,
  outcome_name    jsonb not null,
  kind            text not null,
  working_days    integer,
  state           text not null,
  facts           jsonb not null default '[]'::jsonb,
  body            text,
  findings        jsonb not null default '[]'::jsonb,
  ground          jsonb,
  basis           jsonb,
  clock_id        uuid,
  due_on          date,
  published_at    timestamp with time zone,
  updated_at      timestamp with time zone not null,
  late            boolean not null default false,
  keep_until      date,
  ended_at        timestamp with time zone,
  words           tsvector,
  constraint result_pkey PRIMARY KEY (id),
  constraint result_matter_id_decided_at_key UNIQUE (matter_id, decided_at),
  constraint result_check CHECK ((state = ANY (ARRAY['published'::text, 'taken-down'::text, 'expired'::text])) = (published_at IS NOT NULL)),
  constraint result_check1 CHECK ((state = ANY (ARRAY['withheld'::text, 'taken-down'::text])) = (ground IS NOT NULL)),
  constraint result_check2 CHECK ((state = ANY (ARRAY['taken-down'::text, 'expired'::text])) = (ended_at IS NOT NULL)),
  constraint result_check3 CHECK ((state = ANY (ARRAY['held'::text, 'published'::text])) OR facts = '[]'::jsonb AND body IS NULL AND words IS NULL),
  constraint result_kind_check CHECK (kind = ANY (ARRAY['grant'::text, 'refuse'::text])),
  constraint result_state_check CHECK (state = ANY (ARRAY['held'::text, 'published'::text, 'withheld'::text, 'taken-down'::text, 'expired'::text])),
  constraint result_working_days_check CHECK (working_days >= 0)
);
CREATE INDEX result_decided ON publicity.result USING btree (decided_at);
CREATE INDEX result_ended ON publicity.result USING btree (ended_at DESC, id DESC) WHERE (state = 'taken-down'::text);
CREATE INDEX result_ends ON publicity.result USING btree (keep_until) WHERE ((state = 'published'::text) AND (keep_until IS NOT NULL));
CREATE INDEX result_of_item ON publicity.result USING btree (item_code, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX result_of_office ON publicity.result USING btree (organisation_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX result_published ON publicity.result USING btree (published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX result_words ON publicity.result USING gin (words) WHERE (state = 'published'::text);
CREATE TRIGGER result_stays BEFORE UPDATE ON publicity.result FOR EACH ROW EXECUTE FUNCTION publicity.keep_result();

create view publicity.pub_result as
 SELECT id,
    item_code,
    organisation_id,
    outcome,
    kind,
    state,
    decided_at,
    published_at,
    working_days,
    late
   FROM publicity.result;

CREATE OR REPLACE FUNCTION publicity.keep_editions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'editions are only added to' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION publicity.keep_result()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state in ('taken-down', 'expired') and new.state <> old.state then
    raise exception 'what was taken down or has expired does not come back' using errcode = 'restrict_violation';
  end if;
  if (new.matter_id, new.decided_at, new.outcome, new.kind) is distinct from (old.matter_id, old.decided_at, old.outcome, old.kind) then
    raise exception 'a result keeps its decision' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;
-- ratings ---------------------------------------------------------------------------------------------

create schema ratings;

create table ratings.appeal (
  rating_id  uuid not null,
  ground     text not null,
  reasons    text not null,
  made_by    uuid not null,
  made_at    timestamp with time zone not null,
  upheld     boolean,
  decision   text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint appeal_pkey PRIMARY KEY (rating_id),
  constraint appeal_check CHECK ((upheld IS NULL) = (decided_at IS NULL)),
  constraint appeal_check1 CHECK (decided_by IS DISTINCT FROM made_by),
  constraint appeal_ground_check CHECK (ground = ANY (ARRAY['mistaken'::text, 'malicious'::text])),
  constraint appeal_rating_id_fkey FOREIGN KEY (rating_id) REFERENCES ratings.rating(id)
);

create table ratings.code (
  hash       bytea not null,
  matter_id  uuid not null,
  channel    text not null,
  printed_by uuid,
  made_at    timestamp with time zone not null,
  constraint code_pkey PRIMARY KEY (hash),
  constraint code_channel_check CHECK (channel = ANY (ARRAY['link'::text, 'slip'::text])),
  constraint code_check CHECK ((channel = 'slip'::text) = (printed_by IS NOT NULL)),
  constraint code_hash_check CHECK (octet_length(hash) = 32),
  constraint code_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES ratings.invitation(matter_id)
);
CREATE INDEX code_matter ON ratings.code USING btree (matter_id);

create table ratings.default_grade (
  matter_id uuid not null,
  grade     integer not null,
  at        timestamp with time zone not null,
  constraint default_grade_pkey PRIMARY KEY (matter_id),
  constraint default_grade_grade_check CHECK (grade >= 1 AND grade <= 5),
  constraint default_grade_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES ratings.invitation(matter_id)
);
CREATE TRIGGER default_is_append_only BEFORE DELETE OR UPDATE ON ratings.default_grade FOR EACH ROW EXECUTE FUNCTION ratings.refuse_change();

create table ratings.invitation (
  matter_id       uuid not null,
  number          text not null,
  kind            text not null,
  title           jsonb not null,
  item            text not null,
  organisation_id uuid not null,
  supervisor_id   uuid not null,
  officer_id      uuid,
  clock_id        uuid not null,
  opened_at       timestamp with time zone not null,
  ends_at         timestamp with time zone not null,
  ended_at        timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (matter_id),
  constraint invitation_number_key UNIQUE (number),
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint invitation_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES directory.organisation(id)
);
CREATE INDEX invitation_by ON ratings.invitation USING btree (officer_id);
CREATE INDEX invitation_of ON ratings.invitation USING btree (organisation_id);
CREATE INDEX invitation_running ON ratings.invitation USING btree (ends_at) WHERE (ended_at IS NULL);

create table ratings.rating (
  matter_id     uuid not null,
  id            uuid not null default gen_random_uuid(),
  channel       text not null,
  way           text not null,
  grade         integer not null,
  marks         jsonb not null default '{}'::jsonb,
  words         text,
  anonymous     boolean not null,
  given_at      timestamp with time zone not null,
  taken_down_by uuid,
  constraint rating_pkey PRIMARY KEY (matter_id),
  constraint rating_id_key UNIQUE (id),
  constraint rating_channel_check CHECK (channel = ANY (ARRAY['page'::text, 'link'::text, 'slip'::text, 'phone'::text])),
  constraint rating_check CHECK ((channel = 'phone'::text) = (taken_down_by IS NOT NULL)),
  constraint rating_grade_check CHECK (grade >= 1 AND grade <= 5),
  constraint rating_way_check CHECK (way = ANY (ARRAY['online'::text, 'counter'::text])),
  constraint rating_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES ratings.invitation(matter_id)
);
CREATE INDEX rating_given ON ratings.rating USING btree (given_at);
CREATE TRIGGER rating_is_append_only BEFORE DELETE OR UPDATE ON ratings.rating FOR EACH ROW EXECUTE FUNCTION ratings.refuse_change();

create table ratings.rectification (
  matter_id       uuid not null,
  number          text not null,
  rating_id       uuid,
  complaint_id    uuid,
  organisation_id uuid not null,
  supervisor_id   uuid not null,
  officer_id      uuid,
  item            text,
  facts           text,
  state           text not null,
  clock_id        uuid not null,
  opened_at       timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  answer          text,
  answered_at     timestamp with time zone,
  ended_at        timestamp with time zone,
  constraint rectification_pkey PRIMARY KEY (matter_id),
  constraint rectification_complaint_id_key UNIQUE (complaint_id),
  constraint rectification_number_key UNIQUE (number),
  constraint rectification_rating_id_key UNIQUE (rating_id),
  constraint rectification_check CHECK ((rating_id IS NULL) <> (complaint_id IS NULL)),
  constraint rectification_check1 CHECK (state <> 'answered'::text OR answer IS NOT NULL),
  constraint rectification_check2 CHECK ((state = ANY (ARRAY['done'::text, 'void'::text])) = (ended_at IS NOT NULL)),
  constraint rectification_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text, 'done'::text, 'void'::text])),
  constraint rectification_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint rectification_rating_id_fkey FOREIGN KEY (rating_id) REFERENCES ratings.rating(id),
  constraint rectification_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES directory.organisation(id)
);
CREATE INDEX rectification_ended ON ratings.rectification USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX rectification_of ON ratings.rectification USING btree (organisation_id, opened_at DESC, matter_id);
CREATE INDEX rectification_over ON ratings.rectification USING btree (supervisor_id, opened_at DESC, matter_id);

create table ratings.setting (
  code   text not null,
  value  integer not null,
  source text not null,
  constraint setting_pkey PRIMARY KEY (code)
);

create table ratings.turn (
  id        uuid not null default gen_random_uuid(),
  matter_id uuid not null,
  kind      text not null,
  method    text,
  satisfied boolean,
  words     text not null,
  by_id     uuid,
  at        timestamp with time zone not null,
  ordinal   bigint not null generated always as identity,
  constraint turn_pkey PRIMARY KEY (id),
  constraint turn_check CHECK ((kind = 'call-back'::text) = (method IS NOT NULL)),
  constraint turn_check1 CHECK ((kind = 'reply'::text) = (by_id IS NULL)),
  constraint turn_kind_check CHECK (kind = ANY (ARRAY['verified'::text, 'call-back'::text, 'reply'::text, 'answered'::text, 'sent-back'::text, 'confirmed'::text])),
  constraint turn_method_check CHECK (method = ANY (ARRAY['phone'::text, 'visit'::text, 'platform'::text])),
  constraint turn_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES ratings.rectification(matter_id)
);
CREATE INDEX turn_matter ON ratings.turn USING btree (matter_id, at);
CREATE TRIGGER turn_is_append_only BEFORE DELETE OR UPDATE ON ratings.turn FOR EACH ROW EXECUTE FUNCTION ratings.refuse_change();
CREATE TRIGGER turn_is_lawful BEFORE INSERT ON ratings.turn FOR EACH ROW EXECUTE FUNCTION ratings.check_turn();

create view ratings.pub_default_grade as
 SELECT i.organisation_id,
    i.item,
    d.grade,
    d.at
   FROM ratings.default_grade d
     JOIN ratings.invitation i ON i.matter_id = d.matter_id;

create view ratings.pub_rating as
 SELECT i.organisation_id,
    i.item,
    r.grade,
    r.way,
    r.channel,
    r.given_at
   FROM ratings.rating r
     JOIN ratings.invitation i ON i.matter_id = r.matter_id
  WHERE NOT (EXISTS ( SELECT 1
           FROM ratings.appeal a
          WHERE a.rating_id = r.id AND a.upheld));

create view ratings.pub_rectification as
 SELECT matter_id,
    number,
    organisation_id,
    supervisor_id,
        CASE
            WHEN rating_id IS NULL THEN 'complaint'::text
            ELSE 'rating'::text
        END AS origin,
    state,
    opened_at,
    due_at,
    answered_at,
    ended_at,
        CASE
            WHEN state = 'void'::text THEN NULL::boolean
            WHEN answered_at IS NULL THEN NULL::boolean
            ELSE answered_at <= due_at
        END AS in_time
   FROM ratings.rectification;

create view ratings.pub_setting as
 SELECT code,
    value,
    source
   FROM ratings.setting;

create view ratings.shown_rating as
 SELECT r.id,
    i.organisation_id,
    i.officer_id,
    i.item,
    r.way,
    r.channel,
    r.grade,
    r.marks,
    r.words,
    r.anonymous,
    r.given_at,
        CASE
            WHEN r.anonymous THEN NULL::text
            ELSE i.number
        END AS number,
        CASE
            WHEN r.anonymous THEN NULL::jsonb
            ELSE i.title
        END AS title
   FROM ratings.rating r
     JOIN ratings.invitation i ON i.matter_id = r.matter_id;

CREATE OR REPLACE FUNCTION ratings.check_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare r ratings.rectification;
begin
  select * into r from ratings.rectification where matter_id = new.matter_id;
  if new.kind = 'call-back' and new.by_id is not distinct from r.officer_id then
    raise exception 'the rated officer does not make the call-back' using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind = 'answered' and not exists (
    select 1 from ratings.turn t where t.matter_id = new.matter_id and t.kind = 'call-back') and r.rating_id is not null then
    raise exception 'no answer without a call-back' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION ratings.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- complaints ------------------------------------------------------------------------------------------

create schema complaints;

create table complaints.appeal (
  matter_id   uuid not null,
  reasons     text not null,
  made_at     timestamp with time zone not null,
  reviewer_id uuid not null,
  clock_id    uuid not null,
  outcome     text,
  words       text,
  decided_by  uuid,
  decided_at  timestamp with time zone,
  constraint appeal_pkey PRIMARY KEY (matter_id),
  constraint appeal_check CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  constraint appeal_outcome_check CHECK (outcome = ANY (ARRAY['upheld'::text, 'changed'::text])),
  constraint appeal_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES complaints.complaint(matter_id),
  constraint appeal_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES directory.organisation(id)
);
CREATE TRIGGER review_is_by_another BEFORE UPDATE ON complaints.appeal FOR EACH ROW EXECUTE FUNCTION complaints.check_review();

create table complaints.category (
  code    text not null,
  ordinal integer not null,
  words   jsonb not null,
  source  text not null,
  constraint category_pkey PRIMARY KEY (code)
);

create table complaints.complaint (
  matter_id       uuid not null,
  number          text not null,
  about           text not null,
  organisation_id uuid not null,
  post_id         uuid,
  person_words    text,
  item            text,
  matter_number   text,
  category        text not null,
  facts           text not null,
  wish            text,
  hide_identity   boolean not null,
  complainant_id  uuid,
  contact         text,
  follow_hash     bytea,
  supervisor_id   uuid not null,
  state           text not null,
  received_at     timestamp with time zone not null,
  clock_id        uuid not null,
  accepted_at     timestamp with time zone,
  accepted_by     uuid,
  ground          text,
  ground_words    text,
  outcome         text,
  reasons         text,
  measures        text,
  decided_at      timestamp with time zone,
  decided_by      uuid,
  constraint complaint_pkey PRIMARY KEY (matter_id),
  constraint complaint_follow_hash_key UNIQUE (follow_hash),
  constraint complaint_number_key UNIQUE (number),
  constraint complaint_about_check CHECK (about = ANY (ARRAY['service'::text, 'matter'::text, 'organisation'::text, 'person'::text])),
  constraint complaint_check CHECK ((complainant_id IS NULL) = (follow_hash IS NOT NULL)),
  constraint complaint_check1 CHECK ((state = 'not-accepted'::text) = (ground IS NOT NULL)),
  constraint complaint_check2 CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  constraint complaint_check3 CHECK (outcome IS NULL OR reasons IS NOT NULL),
  constraint complaint_check4 CHECK (outcome IS DISTINCT FROM 'not'::text OR measures IS NULL),
  constraint complaint_follow_hash_check CHECK (octet_length(follow_hash) = 32),
  constraint complaint_outcome_check CHECK (outcome = ANY (ARRAY['substantiated'::text, 'partly'::text, 'not'::text])),
  constraint complaint_state_check CHECK (state = ANY (ARRAY['received'::text, 'not-accepted'::text, 'handling'::text, 'decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text])),
  constraint complaint_category_fkey FOREIGN KEY (category) REFERENCES complaints.category(code),
  constraint complaint_ground_fkey FOREIGN KEY (ground) REFERENCES complaints.ground(code),
  constraint complaint_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint complaint_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id),
  constraint complaint_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES directory.organisation(id)
);
CREATE INDEX complaint_decided ON complaints.complaint USING btree (decided_at) WHERE (decided_at IS NOT NULL);
CREATE INDEX complaint_of ON complaints.complaint USING btree (organisation_id);
CREATE INDEX complaint_over ON complaints.complaint USING btree (supervisor_id, received_at DESC, matter_id);

create table complaints.ground (
  code    text not null,
  ordinal integer not null,
  words   jsonb not null,
  remedy  jsonb not null,
  source  text not null,
  constraint ground_pkey PRIMARY KEY (code)
);

create table complaints.retaliation (
  id        uuid not null default gen_random_uuid(),
  matter_id uuid not null,
  words     text not null,
  at        timestamp with time zone not null,
  constraint retaliation_pkey PRIMARY KEY (id),
  constraint retaliation_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES complaints.complaint(matter_id)
);
CREATE INDEX retaliation_matter ON complaints.retaliation USING btree (matter_id);

create table complaints.statement (
  matter_id uuid not null,
  questions text not null,
  clock_id  uuid not null,
  due_at    timestamp with time zone not null,
  asked_by  uuid not null,
  asked_at  timestamp with time zone not null,
  words     text,
  stated_by uuid,
  stated_at timestamp with time zone,
  constraint statement_pkey PRIMARY KEY (matter_id),
  constraint statement_check CHECK ((words IS NULL) = (stated_at IS NULL)),
  constraint statement_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES complaints.complaint(matter_id)
);

create view complaints.pub_complaint as
 SELECT matter_id,
    number,
    organisation_id,
    supervisor_id,
    category,
    item,
    state,
    outcome,
    received_at,
    accepted_at,
    decided_at,
    (EXISTS ( SELECT 1
           FROM complaints.retaliation r
          WHERE r.matter_id = c.matter_id)) AS retaliation
   FROM complaints.complaint c;

create view complaints.shown_to_organisation as
 SELECT matter_id,
    number,
    organisation_id,
    category,
    hide_identity,
    state,
        CASE
            WHEN hide_identity THEN NULL::text
            ELSE item
        END AS item,
        CASE
            WHEN hide_identity THEN NULL::text
            ELSE facts
        END AS facts,
        CASE
            WHEN hide_identity THEN NULL::text
            ELSE wish
        END AS wish,
        CASE
            WHEN hide_identity THEN NULL::text
            ELSE matter_number
        END AS matter_number,
        CASE
            WHEN hide_identity THEN NULL::uuid
            ELSE complainant_id
        END AS complainant_id
   FROM complaints.complaint c;

CREATE OR REPLACE FUNCTION complaints.check_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.decided_by is not null and new.decided_by = (select decided_by from complaints.complaint c where c.matter_id = new.matter_id) then
    raise exception 'whoever decided does not review' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
-- handover --------------------------------------------------------------------------------------------

create schema handover;

create table handover.handover (
  id              uuid not null default gen_random_uuid(),
  post_id         uuid not null,
  organisation_id uuid not null,
  leaver_id       uuid not null,
  taker_id        uuid not null,
  planned_on      date not null,
  opened_by       uuid not null,
  opened_at       timestamp with time zone not null,
  list            text,
  list_sha256     bytea,
  frozen_at       timestamp with time zone,
  outcome         text,
  closed_by       uuid,
  closed_at       timestamp with time zone,
  reason          text,
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_id_leaver_id_taker_id_key UNIQUE (id, leaver_id, taker_id),
  constraint handover_check CHECK (leaver_id <> taker_id),
  constraint handover_check1 CHECK ((list IS NULL) = (frozen_at IS NULL) AND (list IS NULL) = (list_sha256 IS NULL)),
  constraint handover_check2 CHECK (list_sha256 = sha256(convert_to(list, 'UTF8'::name))),
  constraint handover_check3 CHECK ((outcome IS NULL) = (closed_at IS NULL) AND (outcome IS NULL) = (closed_by IS NULL)),
  constraint handover_check4 CHECK (outcome IS DISTINCT FROM 'done'::text OR list IS NOT NULL),
  constraint handover_check5 CHECK (outcome IS DISTINCT FROM 'withdrawn'::text OR reason IS NOT NULL),
  constraint handover_outcome_check CHECK (outcome = ANY (ARRAY['done'::text, 'withdrawn'::text])),
  constraint handover_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 400),
  constraint handover_leaver_id_fkey FOREIGN KEY (leaver_id) REFERENCES directory.person(id),
  constraint handover_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint handover_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id),
  constraint handover_taker_id_fkey FOREIGN KEY (taker_id) REFERENCES directory.person(id)
);
CREATE INDEX handover_leaver ON handover.handover USING btree (leaver_id, opened_at DESC, id);
CREATE UNIQUE INDEX handover_one_open ON handover.handover USING btree (post_id, leaver_id) WHERE (closed_at IS NULL);
CREATE INDEX handover_organisation ON handover.handover USING btree (organisation_id, opened_at DESC, id);
CREATE INDEX handover_taker ON handover.handover USING btree (taker_id, opened_at DESC, id);
CREATE TRIGGER handover_is_kept BEFORE DELETE OR UPDATE ON handover.handover FOR EACH ROW EXECUTE FUNCTION handover.keep();

create table handover.item (
  id          uuid not null default gen_random_uuid(),
  handover_id uuid not null,
  kind        text not null,
  name        text not null,
  named_by    uuid not null,
  named_at    timestamp with time zone not null,
  struck_at   timestamp with time zone,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_kind_check CHECK (kind = ANY (ARRAY['key'::text, 'paper'::text, 'device'::text, 'secret'::text, 'other'::text])),
  constraint item_name_check CHECK (length(name) >= 1 AND length(name) <= 200),
  constraint item_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover.handover(id)
);
CREATE INDEX item_handover_id_named_at_id_idx ON handover.item USING btree (handover_id, named_at, id);
CREATE TRIGGER item_until_signed BEFORE INSERT OR UPDATE ON handover.item FOR EACH ROW EXECUTE FUNCTION handover.keep_items();

create table handover.signature (
  handover_id uuid not null,
  leaver_id   uuid not null,
  taker_id    uuid not null,
  part        text not null,
  signed_by   uuid not null,
  signed_at   timestamp with time zone not null,
  reason      text,
  constraint signature_pkey PRIMARY KEY (handover_id, part),
  constraint signature_check CHECK (part <> 'taker'::text OR signed_by = taker_id),
  constraint signature_check1 CHECK (part = 'taker'::text OR signed_by <> taker_id),
  constraint signature_check2 CHECK (part <> 'witness'::text OR signed_by <> leaver_id),
  constraint signature_check3 CHECK (part <> 'leaver'::text OR (signed_by = leaver_id) = (reason IS NULL)),
  constraint signature_check4 CHECK (part = 'leaver'::text OR reason IS NULL),
  constraint signature_part_check CHECK (part = ANY (ARRAY['leaver'::text, 'taker'::text, 'witness'::text])),
  constraint signature_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 400),
  constraint signature_handover_id_leaver_id_taker_id_fkey FOREIGN KEY (handover_id, leaver_id, taker_id) REFERENCES handover.handover(id, leaver_id, taker_id),
  constraint signature_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES directory.person(id)
);
CREATE UNIQUE INDEX signature_three_persons ON handover.signature USING btree (handover_id, signed_by);
CREATE TRIGGER signature_is_kept BEFORE DELETE OR UPDATE ON handover.signature FOR EACH ROW EXECUTE FUNCTION handover.keep_signature();

CREATE OR REPLACE FUNCTION handover.keep()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE'
     or (to_jsonb(new) - array['list', 'list_sha256', 'frozen_at', 'outcome', 'closed_by', 'closed_at', 'reason'])
        is distinct from
        (to_jsonb(old) - array['list', 'list_sha256', 'frozen_at', 'outcome', 'closed_by', 'closed_at', 'reason'])
     or (old.frozen_at is not null and (new.list, new.frozen_at) is distinct from (old.list, old.frozen_at))
     or old.closed_at is not null then
    raise exception 'a hand-over is frozen once and closed once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION handover.keep_items()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from handover.handover h where h.id = new.handover_id and (h.frozen_at is not null or h.closed_at is not null)) then
    raise exception 'the list is signed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION handover.keep_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a signature stays' using errcode = 'integrity_constraint_violation';
end $function$;
-- delivery --------------------------------------------------------------------------------------------

create schema delivery;

create table delivery.assignment (
  id               uuid not null default gen_random_uuid(),
  incoming_id      uuid not null,
  post_id          uuid,
  part             text not null,
  assigned_by      uuid not null,
  assigned_at      timestamp with time zone not null,
  work_id          uuid not null,
  result           text,
  done_by          uuid,
  done_at          timestamp with time zone,
  unit_id          uuid,
  taken_at         timestamp with time zone,
  withdrawn_by     uuid,
  withdrawn_at     timestamp with time zone,
  withdrawn_reason text,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_check CHECK ((done_at IS NULL) = (result IS NULL) AND (done_at IS NULL) = (done_by IS NULL)),
  constraint assignment_check1 CHECK (post_id IS NOT NULL OR unit_id IS NOT NULL),
  constraint assignment_check2 CHECK (taken_at IS NULL OR unit_id IS NOT NULL AND post_id IS NOT NULL),
  constraint assignment_check3 CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  constraint assignment_check4 CHECK (done_at IS NULL OR withdrawn_at IS NULL AND post_id IS NOT NULL),
  constraint assignment_part_check CHECK (part = ANY (ARRAY['host'::text, 'helper'::text])),
  constraint assignment_withdrawn_reason_check CHECK (length(withdrawn_reason) >= 2),
  constraint assignment_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id),
  constraint assignment_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id),
  constraint assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES directory.unit(id)
);
CREATE INDEX assignment_doer ON delivery.assignment USING btree (done_by, incoming_id) WHERE (done_by IS NOT NULL);
CREATE UNIQUE INDEX assignment_host ON delivery.assignment USING btree (incoming_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL) AND (part = 'host'::text));
CREATE INDEX assignment_incoming ON delivery.assignment USING btree (incoming_id, assigned_at);
CREATE UNIQUE INDEX assignment_open ON delivery.assignment USING btree (incoming_id, post_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL) AND (post_id IS NOT NULL));
CREATE INDEX assignment_post ON delivery.assignment USING btree (post_id, incoming_id);
CREATE UNIQUE INDEX assignment_unit ON delivery.assignment USING btree (incoming_id, unit_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL) AND (post_id IS NULL));

create table delivery.circulation (
  id          uuid not null default gen_random_uuid(),
  incoming_id uuid not null,
  way         text not null,
  started_by  uuid not null,
  started_at  timestamp with time zone not null,
  constraint circulation_pkey PRIMARY KEY (id),
  constraint circulation_way_check CHECK (way = ANY (ARRAY['parallel'::text, 'in-order'::text])),
  constraint circulation_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id)
);
CREATE INDEX circulation_incoming ON delivery.circulation USING btree (incoming_id, started_at);

create table delivery.delivery (
  incoming_id     uuid not null,
  number          text not null,
  document_id     uuid not null,
  organisation_id uuid not null,
  part            text not null,
  role            text not null,
  state           text not null,
  step            text not null,
  sign_by         timestamp with time zone,
  rings           boolean not null,
  nagged_at       timestamp with time zone,
  redirected_from uuid,
  sent_at         timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (incoming_id),
  constraint delivery_number_key UNIQUE (number),
  constraint delivery_part_check CHECK (part = ANY (ARRAY['main'::text, 'copy'::text])),
  constraint delivery_role_check CHECK (role = ANY (ARRAY['office'::text, 'handler'::text, 'head'::text])),
  constraint delivery_state_check CHECK (state = ANY (ARRAY['delivered'::text, 'opened'::text, 'signed'::text, 'acted'::text, 'closed'::text, 'returned'::text])),
  constraint delivery_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint delivery_redirected_from_fkey FOREIGN KEY (redirected_from) REFERENCES delivery.delivery(incoming_id)
);
CREATE INDEX delivery_document ON delivery.delivery USING btree (document_id, organisation_id);
CREATE INDEX delivery_hand ON delivery.delivery USING btree (organisation_id, incoming_id) INCLUDE (document_id);
CREATE INDEX delivery_late ON delivery.delivery USING btree (sign_by) WHERE rings;
CREATE INDEX delivery_list ON delivery.delivery USING btree (organisation_id, sent_at DESC, incoming_id);
CREATE UNIQUE INDEX delivery_once ON delivery.delivery USING btree (document_id, organisation_id) WHERE (state <> 'returned'::text);
CREATE INDEX delivery_ringing ON delivery.delivery USING btree (organisation_id, sent_at) WHERE rings;
CREATE INDEX delivery_sent ON delivery.delivery USING btree (sent_at);
CREATE INDEX delivery_step ON delivery.delivery USING btree (organisation_id, step, sent_at DESC, incoming_id);
CREATE TRIGGER source_is_known BEFORE INSERT OR UPDATE OF document_id, organisation_id ON delivery.delivery FOR EACH ROW EXECUTE FUNCTION delivery.check_source();

create table delivery.dispatch (
  document_id     uuid not null,
  matter_number   text not null,
  document_number text not null,
  type            text not null,
  title           text not null,
  urgency         text,
  issuer_id       uuid not null,
  office_id       uuid not null,
  signed_on       date not null,
  content_sha256  text not null,
  pdf_file_id     uuid not null,
  pages           integer not null,
  words           tsvector not null default ''::tsvector,
  sent_by         uuid not null,
  sent_at         timestamp with time zone not null,
  audit_id        uuid not null,
  constraint dispatch_pkey PRIMARY KEY (document_id),
  constraint dispatch_document_number_key UNIQUE (document_number),
  constraint dispatch_matter_number_key UNIQUE (matter_number),
  constraint dispatch_content_sha256_check CHECK (content_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint dispatch_pages_check CHECK (pages >= 1),
  constraint dispatch_urgency_check CHECK (urgency = ANY (ARRAY['urgent-most'::text, 'urgent'::text, 'level'::text])),
  constraint dispatch_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES directory.organisation(id),
  constraint dispatch_office_id_fkey FOREIGN KEY (office_id) REFERENCES directory.organisation(id)
);
CREATE INDEX dispatch_issuer ON delivery.dispatch USING btree (issuer_id, sent_at DESC, document_id);
CREATE INDEX dispatch_list ON delivery.dispatch USING btree (office_id, sent_at DESC, document_id);
CREATE INDEX dispatch_words ON delivery.dispatch USING gin (words);
CREATE TRIGGER dispatch_stays BEFORE DELETE OR UPDATE ON delivery.dispatch FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.ending (
  document_id  uuid not null,
  how          text not null,
  starts_on    date not null,
  reason       text not null,
  successor_id uuid,
  ended_by     uuid not null,
  ended_at     timestamp with time zone not null,
  applied_at   timestamp with time zone,
  constraint ending_pkey PRIMARY KEY (document_id),
  constraint ending_check CHECK ((how = 'superseded'::text) = (successor_id IS NOT NULL)),
  constraint ending_check1 CHECK (successor_id <> document_id),
  constraint ending_how_check CHECK (how = ANY (ARRAY['recalled'::text, 'repealed'::text, 'superseded'::text])),
  constraint ending_reason_check CHECK (length(reason) >= 5 AND length(reason) <= 500),
  constraint ending_document_id_fkey FOREIGN KEY (document_id) REFERENCES delivery.dispatch(document_id),
  constraint ending_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES delivery.dispatch(document_id)
);
CREATE INDEX ending_ahead ON delivery.ending USING btree (starts_on) WHERE (applied_at IS NULL);
CREATE TRIGGER ending_stays BEFORE DELETE OR UPDATE ON delivery.ending FOR EACH ROW EXECUTE FUNCTION delivery.keep_ending();

create table delivery.escalation (
  incoming_id uuid not null,
  level       integer not null,
  told        uuid[] not null,
  at          timestamp with time zone not null,
  constraint escalation_pkey PRIMARY KEY (incoming_id, level),
  constraint escalation_level_check CHECK (level = ANY (ARRAY[1, 2])),
  constraint escalation_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id)
);
CREATE TRIGGER escalation_stays BEFORE DELETE OR UPDATE ON delivery.escalation FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.instruction (
  id            uuid not null default gen_random_uuid(),
  incoming_id   uuid not null,
  words         text,
  attachment_id uuid,
  post_id       uuid not null,
  given_by      uuid not null,
  given_at      timestamp with time zone not null,
  constraint instruction_pkey PRIMARY KEY (id),
  constraint instruction_check CHECK (words IS NOT NULL OR attachment_id IS NOT NULL),
  constraint instruction_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id)
);
CREATE INDEX instruction_giver ON delivery.instruction USING btree (given_by, incoming_id);
CREATE INDEX instruction_incoming ON delivery.instruction USING btree (incoming_id, given_at);
CREATE TRIGGER instruction_stays BEFORE DELETE OR UPDATE ON delivery.instruction FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.nag (
  incoming_id uuid not null,
  at          timestamp with time zone not null,
  nagged_by   uuid not null,
  constraint nag_pkey PRIMARY KEY (incoming_id, at),
  constraint nag_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id)
);
CREATE TRIGGER nag_is_seldom BEFORE INSERT ON delivery.nag FOR EACH ROW EXECUTE FUNCTION delivery.check_nag();
CREATE TRIGGER nag_stays BEFORE DELETE OR UPDATE ON delivery.nag FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.outside_delivery (
  document_id uuid not null,
  position    integer not null,
  name        text not null,
  part        text not null,
  way         text,
  sent_on     date,
  proof       text,
  recorded_by uuid,
  recorded_at timestamp with time zone,
  audit_id    uuid not null,
  constraint outside_delivery_pkey PRIMARY KEY (document_id, "position"),
  constraint outside_delivery_check CHECK (num_nonnulls(way, sent_on, recorded_by, recorded_at) = ANY (ARRAY[0, 4])),
  constraint outside_delivery_check1 CHECK (proof IS NULL OR way IS NOT NULL),
  constraint outside_delivery_name_check CHECK (length(name) >= 1 AND length(name) <= 120),
  constraint outside_delivery_part_check CHECK (part = ANY (ARRAY['main'::text, 'copy'::text])),
  constraint outside_delivery_position_check CHECK ("position" >= 1),
  constraint outside_delivery_proof_check CHECK (length(proof) >= 1 AND length(proof) <= 200),
  constraint outside_delivery_way_check CHECK (way = ANY (ARRAY['exchange'::text, 'post'::text, 'messenger'::text, 'other-system'::text, 'other'::text, 'published'::text])),
  constraint outside_delivery_document_id_fkey FOREIGN KEY (document_id) REFERENCES delivery.dispatch(document_id)
);

create table delivery.outside_reply (
  incoming_id     uuid not null,
  state           text not null,
  way             text not null,
  sent_on         date not null,
  document_id     uuid,
  document_number text,
  at              timestamp with time zone not null,
  constraint outside_reply_pkey PRIMARY KEY (incoming_id, state),
  constraint outside_reply_check CHECK ((document_id IS NULL) = (document_number IS NULL)),
  constraint outside_reply_check1 CHECK (document_id IS NULL OR state = 'acted'::text),
  constraint outside_reply_state_check CHECK (state = ANY (ARRAY['acted'::text, 'returned'::text])),
  constraint outside_reply_way_check CHECK (way = ANY (ARRAY['exchange'::text, 'post'::text, 'messenger'::text, 'other-system'::text, 'other'::text])),
  constraint outside_reply_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.outside_source(incoming_id)
);
CREATE TRIGGER reply_stays BEFORE DELETE OR UPDATE ON delivery.outside_reply FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.outside_source (
  incoming_id     uuid not null,
  organisation_id uuid not null,
  issuer          text not null,
  document_number text,
  type            text not null,
  title           text not null,
  dated_on        date not null,
  urgency         text,
  received_on     date not null,
  way             text not null,
  pages           integer not null,
  copies          integer not null,
  asks_answer     boolean not null,
  answer_by       date,
  content         text not null,
  content_sha256  text not null,
  pdf_file_id     uuid not null,
  words           tsvector not null default ''::tsvector,
  issuer_key      text not null,
  same_key        text not null,
  is_returned     boolean not null default false,
  registered_by   uuid not null,
  registered_at   timestamp with time zone not null,
  audit_id        uuid not null,
  constraint outside_source_pkey PRIMARY KEY (incoming_id),
  constraint outside_source_check CHECK (answer_by IS NULL OR asks_answer),
  constraint outside_source_check1 CHECK (content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)),
  constraint outside_source_copies_check CHECK (copies >= 1 AND copies <= 999),
  constraint outside_source_document_number_check CHECK (length(document_number) >= 2 AND length(document_number) <= 60),
  constraint outside_source_issuer_check CHECK (length(issuer) >= 2 AND length(issuer) <= 120),
  constraint outside_source_pages_check CHECK (pages >= 1 AND pages <= 9999),
  constraint outside_source_title_check CHECK (length(title) >= 2 AND length(title) <= 200),
  constraint outside_source_urgency_check CHECK (urgency = ANY (ARRAY['urgent-most'::text, 'urgent'::text, 'level'::text])),
  constraint outside_source_way_check CHECK (way = ANY (ARRAY['exchange'::text, 'post'::text, 'messenger'::text, 'other-system'::text, 'other'::text])),
  constraint outside_source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX outside_issuer ON delivery.outside_source USING btree (delivery.id_of(('issuer '::text || issuer_key)));
CREATE UNIQUE INDEX outside_once ON delivery.outside_source USING btree (organisation_id, issuer_key, same_key) WHERE (NOT is_returned);
CREATE INDEX outside_received ON delivery.outside_source USING btree (((received_on + '12:00:00'::time without time zone) AT TIME ZONE 'UTC'::text));
CREATE INDEX outside_words ON delivery.outside_source USING gin (words);
CREATE TRIGGER outside_stays BEFORE DELETE OR UPDATE ON delivery.outside_source FOR EACH ROW EXECUTE FUNCTION delivery.keep_outside();

create table delivery.phrase (
  id        uuid not null default gen_random_uuid(),
  person_id uuid not null,
  words     text not null,
  kept_at   timestamp with time zone not null,
  constraint phrase_pkey PRIMARY KEY (id),
  constraint phrase_person_id_words_key UNIQUE (person_id, words),
  constraint phrase_words_check CHECK (length(words) >= 1 AND length(words) <= 100)
);

create table delivery.proposal (
  id          uuid not null default gen_random_uuid(),
  incoming_id uuid not null,
  way         text not null,
  words       text not null,
  leader_post uuid,
  days        integer,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_days_check CHECK (days >= 1),
  constraint proposal_way_check CHECK (way = ANY (ARRAY['read'::text, 'handle'::text])),
  constraint proposal_words_check CHECK (length(words) >= 2 AND length(words) <= 1000),
  constraint proposal_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id),
  constraint proposal_leader_post_fkey FOREIGN KEY (leader_post) REFERENCES directory.post(id)
);
CREATE INDEX proposal_giver ON delivery.proposal USING btree (proposed_by, incoming_id);
CREATE INDEX proposal_incoming ON delivery.proposal USING btree (incoming_id, proposed_at);
CREATE TRIGGER proposal_stays BEFORE DELETE OR UPDATE ON delivery.proposal FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.reader (
  circulation_id uuid not null,
  ordinal        integer not null,
  post_id        uuid not null,
  work_id        uuid,
  had_since      timestamp with time zone,
  words          text,
  read_by        uuid,
  read_at        timestamp with time zone,
  passed_by      uuid,
  passed_at      timestamp with time zone,
  constraint reader_pkey PRIMARY KEY (circulation_id, ordinal),
  constraint reader_circulation_id_post_id_key UNIQUE (circulation_id, post_id),
  constraint reader_check CHECK ((read_at IS NULL) = (read_by IS NULL)),
  constraint reader_check1 CHECK (read_at IS NULL OR had_since IS NOT NULL),
  constraint reader_check2 CHECK ((passed_at IS NULL) = (passed_by IS NULL)),
  constraint reader_check3 CHECK (passed_at IS NULL OR read_at IS NULL),
  constraint reader_ordinal_check CHECK (ordinal >= 1),
  constraint reader_circulation_id_fkey FOREIGN KEY (circulation_id) REFERENCES delivery.circulation(id),
  constraint reader_post_id_fkey FOREIGN KEY (post_id) REFERENCES directory.post(id)
);
CREATE INDEX reader_person ON delivery.reader USING btree (read_by, circulation_id) WHERE (read_by IS NOT NULL);
CREATE INDEX reader_read ON delivery.reader USING btree (read_at) WHERE (read_at IS NOT NULL);
CREATE TRIGGER reading_stays BEFORE UPDATE ON delivery.reader FOR EACH ROW EXECUTE FUNCTION delivery.keep_reading();

create table delivery.receipt (
  incoming_id uuid not null,
  state       text not null,
  document_id uuid not null,
  position    bigint not null generated always as identity,
  person_id   uuid not null,
  post_id     uuid,
  note        text,
  audit_id    uuid not null,
  at          timestamp with time zone not null,
  constraint receipt_pkey PRIMARY KEY (incoming_id, state),
  constraint receipt_check CHECK ((state <> ALL (ARRAY['acted'::text, 'returned'::text])) OR length(note) >= 2),
  constraint receipt_state_check CHECK (state = ANY (ARRAY['delivered'::text, 'opened'::text, 'signed'::text, 'acted'::text, 'closed'::text, 'returned'::text])),
  constraint receipt_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id)
);
CREATE INDEX receipt_document ON delivery.receipt USING btree (document_id, "position");
CREATE INDEX receipt_person ON delivery.receipt USING btree (person_id, incoming_id);
CREATE INDEX receipt_signed ON delivery.receipt USING btree (at) WHERE (state = 'signed'::text);
CREATE TRIGGER receipt_follows BEFORE INSERT ON delivery.receipt FOR EACH ROW EXECUTE FUNCTION delivery.check_receipt();
CREATE TRIGGER receipt_stays BEFORE DELETE OR UPDATE ON delivery.receipt FOR EACH ROW EXECUTE FUNCTION delivery.refuse_change();

create table delivery.register (
  organisation_id uuid not null,
  year            integer not null,
  serial          integer not null,
  incoming_id     uuid not null,
  registered_by   uuid not null,
  registered_at   timestamp with time zone not null,
  constraint register_pkey PRIMARY KEY (organisation_id, year, serial),
  constraint register_incoming_id_key UNIQUE (incoming_id),
  constraint register_serial_check CHECK (serial >= 1),
  constraint register_year_check CHECK (year >= 2000 AND year <= 9999),
  constraint register_incoming_id_fkey FOREIGN KEY (incoming_id) REFERENCES delivery.delivery(incoming_id),
  constraint register_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX register_person ON delivery.register USING btree (registered_by, incoming_id);
CREATE TRIGGER number_is_next BEFORE INSERT OR DELETE OR UPDATE ON delivery.register FOR EACH ROW EXECUTE FUNCTION delivery.check_serial();

create table delivery.serial (
  organisation_id uuid not null,
  year            integer not null,
  last            integer not null,
  constraint serial_pkey PRIMARY KEY (organisation_id, year),
  constraint serial_last_check CHECK (last >= 1),
  constraint serial_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);

create view delivery.pub_delivery as
 SELECT incoming_id,
    number,
    document_id,
    organisation_id,
    part,
    state,
    sent_at,
    ( SELECT r.at
           FROM delivery.receipt r
          WHERE r.incoming_id = d.incoming_id AND r.state = 'signed'::text) AS signed_at,
    ( SELECT r.at
           FROM delivery.receipt r
          WHERE r.incoming_id = d.incoming_id AND r.state = 'acted'::text) AS acted_at,
    redirected_from
   FROM delivery.delivery d;

create view delivery.pub_dispatch as
 SELECT document_id,
    matter_number,
    document_number,
    type,
    title,
    urgency,
    issuer_id,
    office_id,
    signed_on,
    pages,
    sent_at
   FROM delivery.dispatch;

create view delivery.pub_hand as
 SELECT i.given_by AS person_id,
    NULL::uuid AS post_id,
    'instructed'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.instruction i
     JOIN delivery.delivery d ON d.incoming_id = i.incoming_id
UNION ALL
 SELECT a.done_by AS person_id,
    NULL::uuid AS post_id,
    'handled'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.assignment a
     JOIN delivery.delivery d ON d.incoming_id = a.incoming_id
  WHERE a.done_by IS NOT NULL
UNION ALL
 SELECT NULL::uuid AS person_id,
    a.post_id,
    'handled'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.assignment a
     JOIN delivery.delivery d ON d.incoming_id = a.incoming_id
  WHERE a.done_by IS NULL AND a.withdrawn_at IS NULL
UNION ALL
 SELECT p.proposed_by AS person_id,
    NULL::uuid AS post_id,
    'handled'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.proposal p
     JOIN delivery.delivery d ON d.incoming_id = p.incoming_id
UNION ALL
 SELECT g.registered_by AS person_id,
    NULL::uuid AS post_id,
    'handled'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.register g
     JOIN delivery.delivery d ON d.incoming_id = g.incoming_id
UNION ALL
 SELECT r.read_by AS person_id,
    NULL::uuid AS post_id,
    'read'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.reader r
     JOIN delivery.circulation c ON c.id = r.circulation_id
     JOIN delivery.delivery d ON d.incoming_id = c.incoming_id
  WHERE r.read_by IS NOT NULL
UNION ALL
 SELECT r.person_id,
    NULL::uuid AS post_id,
    'received'::text AS part,
    d.organisation_id,
    d.document_id
   FROM delivery.receipt r
     JOIN delivery.delivery d ON d.incoming_id = r.incoming_id
  WHERE r.state = ANY (ARRAY['opened'::text, 'signed'::text]);

create view delivery.pub_incoming as
 SELECT d.incoming_id,
    d.number,
    d.document_id,
    d.organisation_id,
    d.part,
    d.state,
    d.step,
    d.sent_at,
    x.document_number,
    x.type,
    x.title,
    x.issuer_id,
    x.signed_on,
    x.pages,
    x.content_sha256,
    x.pdf_file_id,
    r.year,
    r.serial,
    r.registered_by,
    r.registered_at,
    e.how AS ending,
    x.issuer_words
   FROM delivery.delivery d
     JOIN delivery.source x ON x.document_id = d.document_id
     LEFT JOIN delivery.register r ON r.incoming_id = d.incoming_id
     LEFT JOIN delivery.ending e ON e.document_id = d.document_id;

create view delivery.pub_outside as
 SELECT incoming_id,
    organisation_id,
    delivery.id_of('issuer '::text || issuer_key) AS issuer_id,
    issuer,
    delivery.id_of((issuer_key || ' '::text) || same_key) AS item,
    ((received_on + '12:00:00'::time without time zone) AT TIME ZONE 'UTC'::text) AS received_at,
    pages,
    asks_answer,
    is_returned,
    content
   FROM delivery.outside_source s;

create view delivery.pub_reading as
 SELECT d.incoming_id,
    d.document_id,
    d.organisation_id,
    r.read_at
   FROM delivery.reader r
     JOIN delivery.circulation c ON c.id = r.circulation_id
     JOIN delivery.delivery d ON d.incoming_id = c.incoming_id
  WHERE r.read_at IS NOT NULL;

create view delivery.pub_receipt as
 SELECT incoming_id,
    document_id,
    state,
    person_id,
    post_id,
    note,
    audit_id,
    at
   FROM delivery.receipt;

create view delivery.pub_signing as
 SELECT r.incoming_id,
    d.document_id,
    d.organisation_id,
    d.sent_at,
    r.at AS signed_at
   FROM delivery.receipt r
     JOIN delivery.delivery d ON d.incoming_id = r.incoming_id
  WHERE r.state = 'signed'::text;

create view delivery.source as
 SELECT dispatch.document_id,
    dispatch.document_number,
    dispatch.type,
    dispatch.title,
    dispatch.urgency,
    dispatch.issuer_id,
    NULL::text AS issuer_words,
    dispatch.signed_on,
    dispatch.pages,
    dispatch.content_sha256,
    dispatch.pdf_file_id,
    dispatch.words
   FROM delivery.dispatch
UNION ALL
 SELECT outside_source.incoming_id AS document_id,
    outside_source.document_number,
    outside_source.type,
    outside_source.title,
    outside_source.urgency,
    NULL::uuid AS issuer_id,
    outside_source.issuer AS issuer_words,
    outside_source.dated_on AS signed_on,
    outside_source.pages,
    outside_source.content_sha256,
    outside_source.pdf_file_id,
    outside_source.words
   FROM delivery.outside_source;

CREATE OR REPLACE FUNCTION delivery.check_nag()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from delivery.nag n where n.incoming_id = new.incoming_id and n.at > new.at - interval '1 hour') then
    raise exception 'once an hour at most' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.check_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare before text := case new.state when 'opened' then 'delivered' when 'signed' then 'opened' when 'acted' then 'signed'
  when 'closed' then 'signed' when 'returned' then 'opened' end;
begin
  if before is not null and not exists (
      select 1 from delivery.receipt r where r.incoming_id = new.incoming_id and r.state = before and r.at <= new.at) then
    raise exception '% comes after %', new.state, before using errcode = 'integrity_constraint_violation';
  end if;
  if new.state in ('acted', 'returned') and exists (
      select 1 from delivery.receipt r where r.incoming_id = new.incoming_id and r.state in ('closed', 'returned')) then
    raise exception '% comes before the end', new.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.check_serial()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a number is never taken back' using errcode = 'integrity_constraint_violation';
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from delivery.register r
      where r.organisation_id = new.organisation_id and r.year = new.year), 0) then
    raise exception 'numbers follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.check_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from delivery.dispatch where document_id = new.document_id)
     and not exists (select 1 from delivery.outside_source s
       where s.incoming_id = new.incoming_id and new.document_id = new.incoming_id and s.organisation_id = new.organisation_id) then
    raise exception 'a delivery is of something that was dispatched or registered' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.id_of(words text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$
  select overlay(overlay(md5(words) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid
$function$;

CREATE OR REPLACE FUNCTION delivery.keep_ending()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.applied_at is not null then
    raise exception 'how a document ended stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.keep_outside()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.is_returned or (to_jsonb(new) - 'is_returned') is distinct from (to_jsonb(old) - 'is_returned') then
    raise exception 'what was registered stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.keep_reading()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.read_at is not null or old.passed_at is not null then
    raise exception 'what was read and signed stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION delivery.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- oversight -------------------------------------------------------------------------------------------

create schema oversight;

create table oversight.appeal (
  matter_id   uuid not null,
  words       text not null,
  appealed_at timestamp with time zone not null,
  appealed_by uuid not null,
  post_id     uuid not null,
  constraint appeal_pkey PRIMARY KEY (matter_id),
  constraint appeal_words_check CHECK (length(words) >= 5),
  constraint appeal_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES oversight.card(matter_id)
);
CREATE TRIGGER appeal_is_append_only BEFORE DELETE OR UPDATE ON oversight.appeal FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();
CREATE TRIGGER appeal_is_due BEFORE INSERT ON oversight.appeal FOR EACH ROW EXECUTE FUNCTION oversight.guard_appeal();

create table oversight.card (
  matter_id       uuid not null,
  number          text not null,
  colour          text not null,
  trigger         text not null,
  organisation_id uuid not null,
  supervisor_id   uuid not null,
  post_id         uuid,
  answering_role  text not null,
  about_id        uuid,
  about_number    text,
  by_rule         uuid,
  finding_id      uuid,
  due_at          timestamp with time zone,
  evidence        text not null,
  issued_at       timestamp with time zone not null,
  issued_by       uuid not null,
  stage           text not null,
  window_clock    uuid,
  work_clock      uuid,
  constraint card_pkey PRIMARY KEY (matter_id),
  constraint card_by_rule_key UNIQUE (by_rule),
  constraint card_number_key UNIQUE (number),
  constraint card_answering_role_check CHECK (answering_role = ANY (ARRAY['head'::text, 'handler'::text, 'helper'::text])),
  constraint card_check CHECK (by_rule IS NULL OR due_at IS NOT NULL),
  constraint card_colour_check CHECK (colour = ANY (ARRAY['yellow'::text, 'red'::text])),
  constraint card_evidence_check CHECK (length(evidence) >= 10),
  constraint card_stage_check CHECK (stage = ANY (ARRAY['statement'::text, 'deciding'::text, 'appeal'::text, 'reviewing'::text, 'final'::text])),
  constraint card_trigger_check CHECK (trigger = ANY (ARRAY['not-accepting'::text, 'promise-exceeded'::text, 'step-overtime'::text, 'first-review-late'::text, 'refusal-unexplained'::text, 'not-online'::text, 'unlisted-charge'::text, 'not-told-at-once'::text, 'other'::text]))
);
CREATE INDEX card_about ON oversight.card USING btree (about_id, due_at);
CREATE INDEX card_list ON oversight.card USING btree (issued_at DESC, matter_id);
CREATE INDEX card_organisation ON oversight.card USING btree (organisation_id, issued_at DESC, matter_id);
CREATE INDEX card_window ON oversight.card USING btree (window_clock) WHERE (stage = ANY (ARRAY['statement'::text, 'appeal'::text]));
CREATE TRIGGER card_stays BEFORE DELETE OR UPDATE ON oversight.card FOR EACH ROW EXECUTE FUNCTION oversight.keep_card();

create table oversight.card_decision (
  matter_id  uuid not null,
  instance   text not null,
  outcome    text not null,
  reason     text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  post_id    uuid not null,
  constraint card_decision_pkey PRIMARY KEY (matter_id, instance),
  constraint card_decision_instance_check CHECK (instance = ANY (ARRAY['first'::text, 'appeal'::text])),
  constraint card_decision_outcome_check CHECK (outcome = ANY (ARRAY['upheld'::text, 'lifted'::text])),
  constraint card_decision_reason_check CHECK (length(reason) >= 10),
  constraint card_decision_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES oversight.card(matter_id)
);
CREATE TRIGGER card_decision_is_append_only BEFORE DELETE OR UPDATE ON oversight.card_decision FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();
CREATE TRIGGER decision_is_due BEFORE INSERT ON oversight.card_decision FOR EACH ROW EXECUTE FUNCTION oversight.guard_decision();

create table oversight.finding (
  id              uuid not null default gen_random_uuid(),
  detector        text not null,
  version         integer not null,
  subject_key     text not null,
  organisation_id uuid not null,
  matter_id       uuid,
  matter_number   text,
  person_id       uuid,
  data            jsonb not null,
  compared        integer not null default 0,
  state           text not null,
  found_at        timestamp with time zone not null,
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_detector_version_subject_key_key UNIQUE (detector, version, subject_key),
  constraint finding_state_check CHECK (state = ANY (ARRAY['new'::text, 'explained'::text, 'card'::text, 'dismissed'::text])),
  constraint finding_version_check CHECK (version >= 1),
  constraint finding_detector_version_fkey FOREIGN KEY (detector, version) REFERENCES oversight.finding_rule(code, version)
);
CREATE INDEX finding_list ON oversight.finding USING btree (found_at DESC, id);
CREATE INDEX finding_new ON oversight.finding USING btree (organisation_id, found_at DESC, id) WHERE (state = 'new'::text);
CREATE INDEX finding_organisation ON oversight.finding USING btree (organisation_id, found_at DESC, id);
CREATE INDEX finding_subject ON oversight.finding USING btree (detector, subject_key);
CREATE TRIGGER finding_stays BEFORE DELETE OR UPDATE ON oversight.finding FOR EACH ROW EXECUTE FUNCTION oversight.keep_finding();

create table oversight.finding_act (
  finding_id uuid not null,
  ordinal    integer not null,
  act        text not null,
  reason     text not null,
  by_post    uuid not null,
  by_person  uuid not null,
  at         timestamp with time zone not null,
  constraint finding_act_pkey PRIMARY KEY (finding_id, ordinal),
  constraint finding_act_act_check CHECK (act = ANY (ARRAY['explained'::text, 'card'::text, 'dismissed'::text, 'reopened'::text])),
  constraint finding_act_reason_check CHECK (length(reason) >= 5),
  constraint finding_act_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES oversight.finding(id)
);
CREATE TRIGGER finding_act_is_append_only BEFORE DELETE OR UPDATE ON oversight.finding_act FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();

create table oversight.finding_row (
  finding_id uuid not null,
  ordinal    integer not null,
  matter_id  uuid not null,
  number     text not null,
  figure     text not null,
  own        boolean not null,
  constraint finding_row_pkey PRIMARY KEY (finding_id, ordinal),
  constraint finding_row_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES oversight.finding(id)
);
CREATE TRIGGER finding_row_is_append_only BEFORE DELETE OR UPDATE ON oversight.finding_row FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();

create table oversight.finding_rule (
  code       text not null,
  version    integer not null,
  limits     jsonb not null,
  source     text not null,
  valid_from date not null,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  constraint finding_rule_pkey PRIMARY KEY (code, version),
  constraint finding_rule_code_valid_from_key UNIQUE (code, valid_from),
  constraint finding_rule_limits_check CHECK (jsonb_typeof(limits) = 'object'::text),
  constraint finding_rule_source_check CHECK (length(source) >= 4),
  constraint finding_rule_version_check CHECK (version >= 1)
);
CREATE TRIGGER finding_rule_keeps_versions BEFORE INSERT OR DELETE OR UPDATE ON oversight.finding_rule FOR EACH ROW EXECUTE FUNCTION kernel.keep_version();

create table oversight.grade_rule (
  version       integer not null,
  yellow_points integer not null,
  red_points    integer not null,
  excellent     integer not null,
  good          integer not null,
  passing       integer not null,
  least_matters integer not null,
  source        text not null,
  valid_from    date not null,
  entered_by    uuid,
  entered_at    timestamp with time zone not null,
  code          text not null default 'grade'::text,
  constraint grade_rule_pkey PRIMARY KEY (version),
  constraint grade_rule_valid_from_key UNIQUE (valid_from),
  constraint grade_rule_check CHECK (0 <= excellent AND excellent <= good AND good <= passing),
  constraint grade_rule_code_check CHECK (code = 'grade'::text),
  constraint grade_rule_least_matters_check CHECK (least_matters >= 0),
  constraint grade_rule_red_points_check CHECK (red_points >= 0),
  constraint grade_rule_source_check CHECK (length(source) >= 4),
  constraint grade_rule_version_check CHECK (version >= 1),
  constraint grade_rule_yellow_points_check CHECK (yellow_points >= 0)
);
CREATE TRIGGER grade_rule_keeps_versions BEFORE INSERT OR DELETE OR UPDATE ON oversight.grade_rule FOR EACH ROW EXECUTE FUNCTION kernel.keep_version();

create table oversight.report (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  month           date not null,
  content         jsonb not null,
  digest          text not null,
  issued_at       timestamp with time zone not null,
  issued_by       uuid not null,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_organisation_id_month_key UNIQUE (organisation_id, month),
  constraint report_digest_check CHECK (digest ~ '^[0-9a-f]{64}$'::text),
  constraint report_month_check CHECK (EXTRACT(day FROM month) = 1::numeric)
);
CREATE INDEX report_list ON oversight.report USING btree (month DESC, id);
CREATE TRIGGER report_is_append_only BEFORE DELETE OR UPDATE ON oversight.report FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();

create table oversight.scan (
  one   boolean not null default true,
  until timestamp with time zone not null,
  constraint scan_pkey PRIMARY KEY (one),
  constraint scan_one_check CHECK (one)
);

create table oversight.statement (
  matter_id uuid not null,
  words     text not null,
  stated_at timestamp with time zone not null,
  stated_by uuid not null,
  post_id   uuid not null,
  constraint statement_pkey PRIMARY KEY (matter_id),
  constraint statement_words_check CHECK (length(words) >= 5),
  constraint statement_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES oversight.card(matter_id)
);
CREATE TRIGGER statement_is_append_only BEFORE DELETE OR UPDATE ON oversight.statement FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();

create view oversight.pub_card as
 SELECT c.matter_id,
    c.number,
    c.colour,
    c.trigger,
    c.organisation_id,
    c.about_id,
    c.due_at,
    c.issued_at,
    c.stage,
    COALESCE(a.outcome, f.outcome) AS outcome
   FROM oversight.card c
     LEFT JOIN oversight.card_decision f ON f.matter_id = c.matter_id AND f.instance = 'first'::text
     LEFT JOIN oversight.card_decision a ON a.matter_id = c.matter_id AND a.instance = 'appeal'::text;

CREATE OR REPLACE FUNCTION oversight.guard_appeal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from oversight.card_decision where matter_id = new.matter_id and instance = 'first' and outcome = 'upheld') then
    raise exception 'only an upheld card can be appealed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION oversight.guard_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare first oversight.card_decision;
begin
  if new.instance = 'appeal' then
    select * into first from oversight.card_decision where matter_id = new.matter_id and instance = 'first';
    if first.outcome is distinct from 'upheld' or not exists (select 1 from oversight.appeal where matter_id = new.matter_id) then
      raise exception 'nothing to review' using errcode = 'integrity_constraint_violation';
    end if;
    if first.decided_by = new.decided_by then
      raise exception 'an appeal is decided by another person' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION oversight.keep_card()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - '{stage,window_clock,work_clock}'::text[]) = (to_jsonb(old) - '{stage,window_clock,work_clock}'::text[])
    and old.stage <> 'final' then return new; end if;
  raise exception 'a card stays on record' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION oversight.keep_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state') then return new; end if;
  raise exception 'a finding is never lost' using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION oversight.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- directives ------------------------------------------------------------------------------------------

create schema directives;

create table directives.extension (
  obligation_id uuid not null,
  ordinal       integer not null,
  amount        integer not null,
  reason        text not null,
  due_day       date not null,
  asked_on      date not null,
  asked_by      uuid not null,
  asked_at      timestamp with time zone not null,
  verdict       text,
  answer        text,
  decided_by    uuid,
  decided_at    timestamp with time zone,
  constraint extension_pkey PRIMARY KEY (obligation_id, ordinal),
  constraint extension_amount_check CHECK (amount >= 1),
  constraint extension_check CHECK (asked_on < due_day),
  constraint extension_check1 CHECK ((verdict IS NULL) = (decided_at IS NULL) AND (verdict IS NULL) = (decided_by IS NULL)),
  constraint extension_check2 CHECK (decided_by <> asked_by),
  constraint extension_ordinal_check CHECK (ordinal >= 1),
  constraint extension_verdict_check CHECK (verdict = ANY (ARRAY['granted'::text, 'refused'::text])),
  constraint extension_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES directives.obligation(matter_id)
);
CREATE UNIQUE INDEX extension_open ON directives.extension USING btree (obligation_id) WHERE (verdict IS NULL);
CREATE TRIGGER extension_stays BEFORE DELETE OR UPDATE ON directives.extension FOR EACH ROW EXECUTE FUNCTION directives.keep_decided();

create table directives.obligation (
  matter_id       uuid not null,
  number          text not null,
  document_id     uuid not null,
  document_matter text not null,
  document_number text not null,
  document_title  text not null,
  ordinal         integer not null,
  clause          text not null,
  what            text not null,
  issuer_id       uuid not null,
  office_id       uuid not null,
  demander_id     uuid not null,
  organisation_id uuid not null,
  parent_id       uuid,
  lineage         uuid[] not null,
  evidence        text not null,
  unit            text,
  recurring       text,
  period          integer not null default 1,
  first_due       date not null,
  due_day         date not null,
  clock_id        uuid not null,
  state           text not null,
  opened_at       timestamp with time zone not null,
  begun_at        timestamp with time zone,
  reported_at     timestamp with time zone,
  stopped_at      timestamp with time zone,
  plain           text generated always as (directives.plain_words(what)) stored,
  constraint obligation_pkey PRIMARY KEY (matter_id),
  constraint obligation_matter_id_evidence_key UNIQUE (matter_id, evidence),
  constraint obligation_number_key UNIQUE (number),
  constraint obligation_check CHECK (lineage[cardinality(lineage)] = organisation_id),
  constraint obligation_check1 CHECK ((parent_id IS NULL) = (cardinality(lineage) = 1)),
  constraint obligation_check2 CHECK (parent_id IS NULL OR organisation_id <> demander_id),
  constraint obligation_check3 CHECK (parent_id IS NULL OR recurring IS NULL),
  constraint obligation_check4 CHECK (period = 1 OR recurring IS NOT NULL),
  constraint obligation_check5 CHECK ((state <> ALL (ARRAY['reported'::text, 'done'::text])) OR reported_at IS NOT NULL AND begun_at IS NOT NULL),
  constraint obligation_evidence_check CHECK (evidence = ANY (ARRAY['figure'::text, 'file'::text, 'operation'::text, 'words'::text])),
  constraint obligation_ordinal_check CHECK (ordinal >= 1),
  constraint obligation_period_check CHECK (period >= 1),
  constraint obligation_recurring_check CHECK (recurring = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'yearly'::text])),
  constraint obligation_state_check CHECK (state = ANY (ARRAY['open'::text, 'reported'::text, 'done'::text, 'ended'::text])),
  constraint obligation_demander_id_fkey FOREIGN KEY (demander_id) REFERENCES directory.organisation(id),
  constraint obligation_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES directory.organisation(id),
  constraint obligation_office_id_fkey FOREIGN KEY (office_id) REFERENCES directory.organisation(id),
  constraint obligation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint obligation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES directives.obligation(matter_id)
);
CREATE UNIQUE INDEX obligation_child ON directives.obligation USING btree (parent_id, organisation_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX obligation_coming ON directives.obligation USING btree (due_day) WHERE ((recurring IS NOT NULL) AND (stopped_at IS NULL));
CREATE INDEX obligation_demanded ON directives.obligation USING btree (demander_id, state, due_day DESC, matter_id DESC);
CREATE INDEX obligation_document ON directives.obligation USING btree (document_id, ordinal, organisation_id);
CREATE INDEX obligation_of ON directives.obligation USING btree (organisation_id, state, due_day DESC, matter_id DESC);
CREATE UNIQUE INDEX obligation_once ON directives.obligation USING btree (document_id, ordinal, organisation_id, period) WHERE ((parent_id IS NULL) AND (state <> 'ended'::text));
CREATE INDEX obligation_opened ON directives.obligation USING btree (opened_at);
CREATE INDEX obligation_plain ON directives.obligation USING btree (organisation_id, plain) WHERE ((evidence = ANY (ARRAY['figure'::text, 'file'::text])) AND (reported_at IS NOT NULL));

create table directives.report (
  obligation_id uuid not null,
  ordinal       integer not null,
  evidence      text not null,
  words         text not null,
  figure        numeric(18,4),
  linked        text,
  linked_stage  jsonb,
  files         integer not null,
  reported_by   uuid not null,
  reported_at   timestamp with time zone not null,
  verdict       text,
  reasons       text,
  decided_by    uuid,
  decided_at    timestamp with time zone,
  reuses        text,
  constraint report_pkey PRIMARY KEY (obligation_id, ordinal),
  constraint report_check CHECK (evidence <> 'figure'::text OR figure IS NOT NULL),
  constraint report_check1 CHECK (evidence <> 'operation'::text OR linked IS NOT NULL),
  constraint report_check2 CHECK (evidence <> 'file'::text OR files > 0),
  constraint report_check3 CHECK ((verdict IS NULL) = (decided_at IS NULL) AND (verdict IS NULL) = (decided_by IS NULL)),
  constraint report_check4 CHECK (verdict IS DISTINCT FROM 'returned'::text OR reasons IS NOT NULL),
  constraint report_check5 CHECK (decided_by <> reported_by),
  constraint report_check6 CHECK (reuses IS NULL OR (evidence = ANY (ARRAY['figure'::text, 'file'::text]))),
  constraint report_files_check CHECK (files >= 0),
  constraint report_ordinal_check CHECK (ordinal >= 1),
  constraint report_verdict_check CHECK (verdict = ANY (ARRAY['accepted'::text, 'returned'::text])),
  constraint report_obligation_id_evidence_fkey FOREIGN KEY (obligation_id, evidence) REFERENCES directives.obligation(matter_id, evidence)
);
CREATE UNIQUE INDEX report_open ON directives.report USING btree (obligation_id) WHERE (verdict IS NULL);
CREATE TRIGGER report_stays BEFORE DELETE OR UPDATE ON directives.report FOR EACH ROW EXECUTE FUNCTION directives.keep_decided();

create view directives.pub_obligation as
 SELECT matter_id,
    number,
    document_id,
    ordinal,
    clause,
    demander_id,
    organisation_id,
    parent_id,
    period,
    state,
    due_day,
    clock_id,
    opened_at,
    begun_at,
    reported_at,
    issuer_id,
    evidence,
    document_number,
    document_matter,
    what
   FROM directives.obligation;

CREATE OR REPLACE FUNCTION directives.keep_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.verdict is not null then
    raise exception '% is never changed after its decision', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION directives.plain_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(
    regexp_replace(normalize(lower(words), NFKC), '[[:space:][:punct:]、。，；：“”‘’《》〈〉（）【】…—·]', '', 'g'),
    '^(请|按时|及时|按月|按季|每月|每季度|每季|每年|定期|重新|报送|上报|填报|报告|统计|汇总|提供|报)+|(情况|数据|数量|数目|总数|统计表|报表|一览表|表|数)+$', '', 'g')
$function$;
-- archives --------------------------------------------------------------------------------------------

create schema archives;

create table archives.batch (
  filing_id uuid not null,
  ordinal   integer not null,
  pieces    integer not null,
  filed_by  uuid not null,
  filed_at  timestamp with time zone not null,
  constraint batch_pkey PRIMARY KEY (filing_id, ordinal),
  constraint batch_ordinal_check CHECK (ordinal >= 1),
  constraint batch_pieces_check CHECK (pieces >= 0),
  constraint batch_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES archives.filing(matter_id)
);
CREATE TRIGGER batch_stays BEFORE DELETE OR UPDATE ON archives.batch FOR EACH ROW EXECUTE FUNCTION archives.refuse_change();

create table archives.choice (
  position        bigint not null generated always as identity,
  organisation_id uuid not null,
  source_id       uuid not null,
  choice          text not null,
  reason          text not null,
  chosen_by       uuid not null,
  chosen_at       timestamp with time zone not null,
  constraint choice_pkey PRIMARY KEY ("position"),
  constraint choice_choice_check CHECK (choice = ANY (ARRAY['permanent'::text, '30'::text, '10'::text, 'left-out'::text])),
  constraint choice_reason_check CHECK (length(reason) >= 2 AND length(reason) <= 400),
  constraint choice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX choice_of ON archives.choice USING btree (organisation_id, source_id, "position" DESC);
CREATE TRIGGER choice_stays BEFORE DELETE OR UPDATE ON archives.choice FOR EACH ROW EXECUTE FUNCTION archives.refuse_change();

create table archives.destruction (
  matter_id       uuid not null,
  number          text not null,
  organisation_id uuid not null,
  state           text not null,
  drawn_by        uuid not null,
  drawn_at        timestamp with time zone not null,
  drawn_on        date not null,
  appraised_by    uuid,
  appraised_at    timestamp with time zone,
  opinion         text,
  approved_by     uuid,
  approved_at     timestamp with time zone,
  approval        text,
  done_at         timestamp with time zone,
  constraint destruction_pkey PRIMARY KEY (matter_id),
  constraint destruction_number_key UNIQUE (number),
  constraint destruction_check CHECK ((appraised_at IS NULL) = (appraised_by IS NULL)),
  constraint destruction_check1 CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (approval IS NULL)),
  constraint destruction_check2 CHECK (approved_by <> appraised_by AND approved_by <> drawn_by),
  constraint destruction_check3 CHECK ((state <> ALL (ARRAY['approving'::text, 'approved'::text, 'done'::text])) OR appraised_at IS NOT NULL),
  constraint destruction_check4 CHECK ((state <> ALL (ARRAY['approved'::text, 'done'::text])) OR approved_at IS NOT NULL),
  constraint destruction_check5 CHECK ((state = 'done'::text) = (done_at IS NOT NULL)),
  constraint destruction_state_check CHECK (state = ANY (ARRAY['appraising'::text, 'approving'::text, 'approved'::text, 'done'::text, 'withdrawn'::text])),
  constraint destruction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX destruction_list ON archives.destruction USING btree (organisation_id, drawn_at DESC);
CREATE UNIQUE INDEX destruction_open ON archives.destruction USING btree (organisation_id) WHERE (state = ANY (ARRAY['appraising'::text, 'approving'::text, 'approved'::text]));
CREATE TRIGGER destruction_fits BEFORE DELETE OR UPDATE ON archives.destruction FOR EACH ROW EXECUTE FUNCTION archives.check_destruction();

create table archives.destruction_line (
  list_id      uuid not null,
  piece_id     uuid not null,
  keep_until   date not null,
  verdict      text,
  reason       text,
  new_until    date,
  appraised_by uuid,
  constraint destruction_line_pkey PRIMARY KEY (list_id, piece_id),
  constraint destruction_line_check CHECK ((verdict IS NULL) = (appraised_by IS NULL)),
  constraint destruction_line_check1 CHECK (verdict IS NULL OR reason IS NOT NULL),
  constraint destruction_line_check2 CHECK ((NOT verdict IS DISTINCT FROM 'keep'::text) = (new_until IS NOT NULL)),
  constraint destruction_line_check3 CHECK (new_until > keep_until),
  constraint destruction_line_verdict_check CHECK (verdict = ANY (ARRAY['destroy'::text, 'keep'::text])),
  constraint destruction_line_list_id_fkey FOREIGN KEY (list_id) REFERENCES archives.destruction(matter_id),
  constraint destruction_line_piece_id_fkey FOREIGN KEY (piece_id) REFERENCES archives.piece(id)
);
CREATE INDEX destruction_line_piece ON archives.destruction_line USING btree (piece_id);
CREATE TRIGGER line_fits BEFORE INSERT OR DELETE OR UPDATE ON archives.destruction_line FOR EACH ROW EXECUTE FUNCTION archives.check_line();

create table archives.filing (
  matter_id       uuid not null,
  number          text not null,
  organisation_id uuid not null,
  year            integer not null,
  clock_id        uuid,
  opened_at       timestamp with time zone not null,
  done_at         timestamp with time zone,
  constraint filing_pkey PRIMARY KEY (matter_id),
  constraint filing_number_key UNIQUE (number),
  constraint filing_organisation_id_year_key UNIQUE (organisation_id, year),
  constraint filing_year_check CHECK (year >= 2000 AND year <= 9999),
  constraint filing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);

create table archives.fonds (
  organisation_id uuid not null,
  number          text not null,
  unit            text not null,
  source          text not null,
  kept_by         uuid not null,
  kept_at         timestamp with time zone not null,
  constraint fonds_pkey PRIMARY KEY (organisation_id),
  constraint fonds_number_unit_key UNIQUE (number, unit),
  constraint fonds_number_check CHECK (number ~ '^[A-Z0-9]{1,8}$'::text),
  constraint fonds_source_check CHECK (length(source) >= 2 AND length(source) <= 200),
  constraint fonds_unit_check CHECK (unit ~ '^[A-Z0-9]{1,6}$'::text),
  constraint fonds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);

create table archives.hold (
  id         uuid not null default gen_random_uuid(),
  piece_id   uuid not null,
  reason     text not null,
  placed_by  uuid not null,
  placed_at  timestamp with time zone not null,
  lifted_by  uuid,
  lifted_at  timestamp with time zone,
  lifted_why text,
  constraint hold_pkey PRIMARY KEY (id),
  constraint hold_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_why IS NULL)),
  constraint hold_reason_check CHECK (length(reason) >= 2 AND length(reason) <= 400),
  constraint hold_piece_id_fkey FOREIGN KEY (piece_id) REFERENCES archives.piece(id)
);
CREATE UNIQUE INDEX hold_open ON archives.hold USING btree (piece_id) WHERE (lifted_at IS NULL);

create table archives.package (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  filing_id       uuid not null,
  retention       text,
  piece_id        uuid,
  state           text not null,
  pieces          integer not null,
  done            integer not null default 0,
  manifest_sha256 text,
  file_id         uuid,
  failure         jsonb,
  ordered_by      uuid not null,
  ordered_at      timestamp with time zone not null,
  made_at         timestamp with time zone,
  constraint package_pkey PRIMARY KEY (id),
  constraint package_check CHECK ((retention IS NULL) <> (piece_id IS NULL)),
  constraint package_check1 CHECK (state <> 'ready'::text OR file_id IS NOT NULL AND manifest_sha256 IS NOT NULL),
  constraint package_check2 CHECK ((state = 'failed'::text) = (failure IS NOT NULL)),
  constraint package_pieces_check CHECK (pieces >= 1),
  constraint package_retention_check CHECK (retention = ANY (ARRAY['permanent'::text, '30'::text, '10'::text])),
  constraint package_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'making'::text, 'sealing'::text, 'ready'::text, 'failed'::text, 'destroyed'::text])),
  constraint package_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES archives.filing(matter_id),
  constraint package_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id),
  constraint package_piece_id_fkey FOREIGN KEY (piece_id) REFERENCES archives.piece(id)
);
CREATE INDEX package_of ON archives.package USING btree (organisation_id, ordered_at DESC, id);
CREATE UNIQUE INDEX package_of_piece_once ON archives.package USING btree (piece_id) WHERE (state = ANY (ARRAY['waiting'::text, 'making'::text, 'sealing'::text]));
CREATE UNIQUE INDEX package_of_year_once ON archives.package USING btree (filing_id, retention) WHERE ((piece_id IS NULL) AND (state = ANY (ARRAY['waiting'::text, 'making'::text, 'sealing'::text])));

create table archives.piece (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  year            integer not null,
  retention       text not null,
  serial          integer not null,
  archive_number  text not null,
  filing_id       uuid not null,
  batch           integer not null,
  direction       text not null,
  is_original     boolean not null,
  source_id       uuid not null,
  matter_number   text not null,
  document_id     uuid not null,
  type            text not null,
  title           text not null,
  responsible     text not null,
  document_number text not null,
  formed_on       date not null,
  pages           integer not null,
  note            text not null default ''::text,
  why             jsonb not null,
  content_sha256  text not null,
  pdf_file_id     uuid not null,
  keep_until      date,
  destroyed_at    timestamp with time zone,
  constraint piece_pkey PRIMARY KEY (id),
  constraint piece_archive_number_key UNIQUE (archive_number),
  constraint piece_organisation_id_source_id_key UNIQUE (organisation_id, source_id),
  constraint piece_organisation_id_year_retention_serial_key UNIQUE (organisation_id, year, retention, serial),
  constraint piece_check CHECK ((keep_until IS NULL) = (retention = 'permanent'::text)),
  constraint piece_check1 CHECK (retention = 'permanent'::text OR keep_until >= make_date(year + retention::integer, 12, 31)),
  constraint piece_check2 CHECK (destroyed_at IS NULL OR retention <> 'permanent'::text),
  constraint piece_direction_check CHECK (direction = ANY (ARRAY['outgoing'::text, 'incoming'::text])),
  constraint piece_pages_check CHECK (pages >= 1),
  constraint piece_retention_check CHECK (retention = ANY (ARRAY['permanent'::text, '30'::text, '10'::text])),
  constraint piece_serial_check CHECK (serial >= 1),
  constraint piece_filing_id_batch_fkey FOREIGN KEY (filing_id, batch) REFERENCES archives.batch(filing_id, ordinal),
  constraint piece_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX piece_document ON archives.piece USING btree (document_id) WHERE (destroyed_at IS NULL);
CREATE INDEX piece_expiring ON archives.piece USING btree (organisation_id, keep_until) WHERE ((destroyed_at IS NULL) AND (keep_until IS NOT NULL));
CREATE INDEX piece_list ON archives.piece USING btree (organisation_id, year DESC, retention, serial);
CREATE TRIGGER piece_is_next BEFORE INSERT OR DELETE OR UPDATE ON archives.piece FOR EACH ROW EXECUTE FUNCTION archives.check_piece();

create table archives.retention_rule (
  id              uuid not null default gen_random_uuid(),
  organisation_id uuid,
  ordinal         integer not null,
  direction       text,
  types           text[] not null default '{}'::text[],
  words           text[] not null default '{}'::text[],
  part            text,
  retention       text not null,
  name            jsonb not null,
  basis           jsonb not null,
  mark            text not null,
  source          text not null,
  valid_from      date not null default '2000-01-01'::date,
  valid_to        date,
  entered_by      uuid,
  entered_at      timestamp with time zone,
  ended_by        uuid,
  constraint retention_rule_pkey PRIMARY KEY (id),
  constraint retention_rule_direction_check CHECK (direction = ANY (ARRAY['outgoing'::text, 'incoming'::text])),
  constraint retention_rule_mark_check CHECK (mark = ANY (ARRAY['V'::text, 'M'::text, 'V-local'::text])),
  constraint retention_rule_ordinal_check CHECK (ordinal >= 1 AND ordinal <= 999),
  constraint retention_rule_part_check CHECK (part = ANY (ARRAY['main'::text, 'copy'::text])),
  constraint retention_rule_retention_check CHECK (retention = ANY (ARRAY['permanent'::text, '30'::text, '10'::text])),
  constraint retention_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE INDEX retention_rule_of ON archives.retention_rule USING btree (organisation_id, ordinal);

create view archives.pub_piece as
 SELECT id,
    organisation_id,
    year,
    retention,
    archive_number,
    direction,
    source_id,
    document_id,
    keep_until,
    destroyed_at
   FROM archives.piece;

CREATE OR REPLACE FUNCTION archives.check_destruction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.state in ('done', 'withdrawn')
     or (old.approved_at is not null and (new.approved_by, new.approved_at, new.approval, new.appraised_by) is distinct from
         (old.approved_by, old.approved_at, old.approval, old.appraised_by))
     or (new.drawn_by, new.drawn_on, new.organisation_id) is distinct from (old.drawn_by, old.drawn_on, old.organisation_id) then
    raise exception 'a list of destruction stays' using errcode = 'integrity_constraint_violation';
  end if;
  if new.approved_at is not null and old.approved_at is null then
    if exists (select 1 from archives.destruction_line l where l.list_id = new.matter_id and l.verdict is null) then
      raise exception 'every line is appraised first' using errcode = 'integrity_constraint_violation';
    end if;
    -- whoever appraised a line does not approve it, even when somebody else finished the appraisal
    if exists (select 1 from archives.destruction_line l where l.list_id = new.matter_id and l.appraised_by = new.approved_by) then
      raise exception 'approved by another person than who appraised' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from archives.destruction_line l join archives.hold h on h.piece_id = l.piece_id and h.lifted_at is null
        where l.list_id = new.matter_id and l.verdict = 'destroy') then
      raise exception 'what is held is not destroyed' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION archives.check_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare listed date;
begin
  if tg_op = 'DELETE' then
    raise exception 'a list of destruction stays' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' then
    if (select state from archives.destruction where matter_id = new.list_id) <> 'appraising'
       or (new.list_id, new.piece_id, new.keep_until) is distinct from (old.list_id, old.piece_id, old.keep_until) then
      raise exception 'a list that was appraised is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  select d.drawn_on into listed from archives.destruction d where d.matter_id = new.list_id;
  if not exists (select 1 from archives.piece p where p.id = new.piece_id and p.retention <> 'permanent'
      and p.keep_until < listed and p.keep_until = new.keep_until and p.destroyed_at is null) then
    raise exception 'only what has expired is listed' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from archives.hold h where h.piece_id = new.piece_id and h.lifted_at is null) then
    raise exception 'what is held is not listed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION archives.check_piece()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'an entry of the catalogue stays' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'keep_until' - 'destroyed_at') is distinct from (to_jsonb(old) - 'keep_until' - 'destroyed_at')
       or new.keep_until < old.keep_until or old.destroyed_at is not null then
      raise exception 'an entry of the catalogue is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    if new.destroyed_at is not null and not exists (
        select 1 from archives.destruction_line l join archives.destruction d on d.matter_id = l.list_id
        where l.piece_id = new.id and l.verdict = 'destroy' and d.approved_at is not null) then
      raise exception 'only what an approved list names is destroyed' using errcode = 'integrity_constraint_violation';
    end if;
    if new.destroyed_at is not null and exists (select 1 from archives.hold h where h.piece_id = new.id and h.lifted_at is null) then
      raise exception 'what is held is not destroyed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from archives.piece p where p.organisation_id = new.organisation_id
      and p.year = new.year and p.retention = new.retention), 0) then
    raise exception 'numbers of pieces follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION archives.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
-- burden ----------------------------------------------------------------------------------------------

create schema burden;

create table burden.budget (
  id         uuid not null default gen_random_uuid(),
  issuer_id  uuid not null,
  recipients text not null,
  kind       text not null,
  length     text not null,
  most       integer,
  holds      boolean not null,
  reason     text not null,
  setter_id  uuid not null,
  set_by     uuid not null,
  set_at     timestamp with time zone not null,
  ended_by   uuid,
  ended_at   timestamp with time zone,
  end_reason text,
  constraint budget_pkey PRIMARY KEY (id),
  constraint budget_check CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (end_reason IS NULL)),
  constraint budget_end_reason_check CHECK (length(end_reason) >= 4 AND length(end_reason) <= 500),
  constraint budget_kind_check CHECK (kind = ANY (ARRAY['documents'::text, 'pages'::text, 'meetings'::text, 'forms'::text, 'figures'::text])),
  constraint budget_length_check CHECK (length = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])),
  constraint budget_most_check CHECK (most >= 0),
  constraint budget_reason_check CHECK (length(reason) >= 4 AND length(reason) <= 500),
  constraint budget_recipients_check CHECK (recipients = ANY (ARRAY['all'::text, 'townships'::text, 'villages'::text, 'departments'::text])),
  constraint budget_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES directory.organisation(id),
  constraint budget_setter_id_fkey FOREIGN KEY (setter_id) REFERENCES directory.organisation(id)
);
CREATE INDEX budget_history ON burden.budget USING btree (set_at DESC, id);
CREATE UNIQUE INDEX budget_in_force ON burden.budget USING btree (issuer_id, recipients, kind, length, setter_id) WHERE (ended_at IS NULL);
CREATE TRIGGER budget_stays BEFORE DELETE OR UPDATE ON burden.budget FOR EACH ROW EXECUTE FUNCTION burden.keep_budget();

create view burden.demand as
 WITH one AS NOT MATERIALIZED (
         SELECT s.issuer_id,
            d.organisation_id AS recipient_id,
            o.kind AS recipient_kind,
            d.document_id,
            d.document_id::text AS item,
            d.sent_at AS at,
            1 AS documents,
            s.pages,
                CASE
                    WHEN p.meeting IS NULL THEN 0
                    ELSE 1
                END AS meetings,
            0 AS forms,
            0 AS figures,
            true AS is_issued
           FROM delivery.pub_delivery d
             JOIN delivery.pub_dispatch s ON s.document_id = d.document_id
             JOIN documents.pub_document p ON p.matter_id = d.document_id
             JOIN directory.pub_organisation o ON o.id = d.organisation_id
          WHERE d.state <> 'returned'::text AND p.state <> 'recalled'::text
        UNION ALL
         SELECT
                CASE
                    WHEN b.parent_id IS NULL THEN b.issuer_id
                    ELSE b.demander_id
                END AS demander_id,
            b.organisation_id,
            o.kind,
            b.document_id,
            concat_ws('/'::text, b.document_id, b.parent_id, b.ordinal, b.period) AS concat_ws,
            b.opened_at,
            0,
            0,
            0,
                CASE b.evidence
                    WHEN 'file'::text THEN 1
                    ELSE 0
                END AS "case",
                CASE b.evidence
                    WHEN 'figure'::text THEN 1
                    ELSE 0
                END AS "case",
            b.parent_id IS NULL
           FROM directives.pub_obligation b
             JOIN documents.pub_document p ON p.matter_id = b.document_id
             JOIN directory.pub_organisation o ON o.id = b.organisation_id
          WHERE (b.evidence = ANY (ARRAY['file'::text, 'figure'::text])) AND p.state <> 'recalled'::text AND NOT COALESCE(( SELECT bool_and(r.state = 'returned'::text) AS bool_and
                   FROM delivery.pub_delivery r
                  WHERE r.document_id = b.document_id AND r.organisation_id = b.organisation_id), false)
        )
 SELECT one.issuer_id,
    one.recipient_id,
    one.recipient_kind,
    one.document_id,
    one.item,
    one.at,
    one.documents,
    one.pages,
    one.meetings,
    one.forms,
    one.figures
   FROM one
UNION ALL
 SELECT j.organisation_id AS issuer_id,
    one.recipient_id,
    one.recipient_kind,
    one.document_id,
    one.item,
    one.at,
    one.documents,
    one.pages,
    one.meetings,
    one.forms,
    one.figures
   FROM documents.pub_joint_issuer j
     JOIN one ON one.document_id = j.document_id AND one.is_issued
UNION ALL
 SELECT x.issuer_id,
    x.organisation_id AS recipient_id,
    o.kind AS recipient_kind,
    x.incoming_id AS document_id,
    x.item::text AS item,
    x.received_at AS at,
    1 AS documents,
    x.pages,
    0 AS meetings,
        CASE
            WHEN x.asks_answer THEN 1
            ELSE 0
        END AS forms,
    0 AS figures
   FROM delivery.pub_outside x
     JOIN directory.pub_organisation o ON o.id = x.organisation_id
  WHERE NOT x.is_returned;

CREATE OR REPLACE FUNCTION burden.keep_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
     or (new.issuer_id, new.recipients, new.kind, new.length, new.most, new.holds, new.reason, new.setter_id, new.set_by, new.set_at)
        is distinct from
        (old.issuer_id, old.recipients, old.kind, old.length, old.most, old.holds, old.reason, old.setter_id, old.set_by, old.set_at) then
    raise exception 'a budget is ended, never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;
-- savings ---------------------------------------------------------------------------------------------

create schema savings;

create table savings.closing (
  month     text not null,
  closed_at timestamp with time zone not null,
  constraint closing_pkey PRIMARY KEY (month),
  constraint closing_month_check CHECK (month ~ '^\d{4}-\d{2}$'::text)
);
CREATE TRIGGER closing_stays BEFORE DELETE OR UPDATE ON savings.closing FOR EACH ROW EXECUTE FUNCTION savings.refuse_change();

create table savings.month (
  month           text not null,
  organisation_id uuid not null,
  since           date not null,
  deliveries      integer not null,
  pages           integer not null,
  readings        integer not null,
  reading_pages   integer not null,
  signed          integer not null,
  signed_days     double precision not null,
  constraint month_pkey PRIMARY KEY (month, organisation_id, since),
  constraint month_month_check CHECK (month ~ '^\d{4}-\d{2}$'::text),
  constraint month_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES directory.organisation(id)
);
CREATE TRIGGER month_stays BEFORE DELETE OR UPDATE ON savings.month FOR EACH ROW EXECUTE FUNCTION savings.refuse_change();

create table savings.parameter (
  code       text not null,
  version    integer not null,
  low        numeric(10,2) not null,
  likely     numeric(10,2) not null,
  high       numeric(10,2) not null,
  source     text not null,
  valid_from date not null,
  set_by     uuid,
  set_at     timestamp with time zone not null,
  constraint parameter_pkey PRIMARY KEY (code, version),
  constraint parameter_code_valid_from_key UNIQUE (code, valid_from),
  constraint parameter_check CHECK (low <= likely AND likely <= high),
  constraint parameter_check1 CHECK ((code <> ALL (ARRAY['printed'::text, 'post-share'::text, 'courier-share'::text])) OR high <= 100::numeric),
  constraint parameter_check2 CHECK (code <> 'per-trip'::text OR low >= 1::numeric),
  constraint parameter_code_check CHECK (code = ANY (ARRAY['copies'::text, 'printed'::text, 'reading-copies'::text, 'post-share'::text, 'post-fee'::text, 'courier-share'::text, 'per-trip'::text, 'paper-days'::text])),
  constraint parameter_low_check CHECK (low >= 0::numeric),
  constraint parameter_source_check CHECK (length(source) >= 4 AND length(source) <= 500),
  constraint parameter_version_check CHECK (version >= 1)
);
CREATE TRIGGER parameter_keeps_versions BEFORE INSERT OR DELETE OR UPDATE ON savings.parameter FOR EACH ROW EXECUTE FUNCTION kernel.keep_version();

create view savings.entry as
 SELECT s.issuer_id AS organisation_id,
    d.sent_at AS at,
    1 AS deliveries,
    s.pages,
    0 AS readings,
    0 AS reading_pages,
    0 AS signed,
    0::numeric AS signed_days
   FROM delivery.pub_delivery d
     JOIN delivery.pub_dispatch s ON s.document_id = d.document_id
UNION ALL
 SELECT r.organisation_id,
    r.read_at AS at,
    0 AS deliveries,
    0 AS pages,
    1 AS readings,
    s.pages AS reading_pages,
    0 AS signed,
    0 AS signed_days
   FROM delivery.pub_reading r
     JOIN delivery.pub_dispatch s ON s.document_id = r.document_id
UNION ALL
 SELECT s.issuer_id AS organisation_id,
    g.signed_at AS at,
    0 AS deliveries,
    0 AS pages,
    0 AS readings,
    0 AS reading_pages,
    1 AS signed,
    EXTRACT(epoch FROM g.signed_at - g.sent_at) / 86400::numeric AS signed_days
   FROM delivery.pub_signing g
     JOIN delivery.pub_dispatch s ON s.document_id = g.document_id;

CREATE OR REPLACE FUNCTION savings.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
