create schema documents;

-- In whose name an office may issue besides its own: the office of a government for the government.
create table documents.issuer_right (
  office_id  uuid not null references directory.organisation,
  issuer_id  uuid not null references directory.organisation,
  granted_by uuid not null,
  granted_at timestamptz not null,
  ended_by   uuid,
  ended_at   timestamptz,
  check ((ended_by is null) = (ended_at is null)),
  check (office_id <> issuer_id)
);
create unique index issuer_right_current on documents.issuer_right (office_id, issuer_id) where ended_at is null;

-- Organisations that are addressed together under a name of the owner's choosing.
create table documents.address_group (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  name            text not null check (length(name) between 1 and 60),
  members         uuid[] not null check (cardinality(members) between 1 and 600),
  kept_by         uuid not null,
  kept_at         timestamptz not null,
  unique (organisation_id, name)
);

-- 机关代字: the word of a series of numbers, such as 云政发. One word is one organisation's.
create table documents.series (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  word            text not null unique check (length(word) between 1 and 12 and word !~ '[〔〕0-9\s第号]'),
  name            text not null check (length(name) between 1 and 60),
  formats         text[] not null check (cardinality(formats) >= 1 and formats <@ array['document', 'letter', 'order', 'minutes']),
  opened_by       uuid not null,
  opened_at       timestamptz not null
);
create index series_organisation on documents.series (organisation_id, word);

create table documents.document (
  matter_id        uuid primary key,
  number           text not null unique,              -- of the matter
  office_id        uuid not null references directory.organisation,   -- whose people draft, review, number and seal
  issuer_id        uuid not null references directory.organisation,   -- in whose name
  state            text not null check (state in ('drafting', 'consulting', 'reviewing', 'signing', 'rechecking', 'registering', 'setting',
                     'ready', 'dispatched', 'recalled', 'repealed', 'superseded', 'withdrawn')),
  type             text not null,
  title            text not null,
  elements         jsonb not null,
  version          int not null check (version >= 1),
  drafted_by       uuid not null,
  saved_by         uuid not null,
  started_at       timestamptz not null,
  touched_at       timestamptz not null,
  round            int not null default 0,            -- of signing; each begins with a freeze
  signed_on        date,                              -- 成文日期: the day of the last signature
  content_sha256   text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  document_number  text unique,
  pdf_file_id      uuid,
  pages            int check (pages >= 1),
  failure          jsonb,                             -- Text; why the pages could not be set
  ready_at         timestamptz,
  words            tsvector not null default '',
  -- joint documents are signed by others too, hence the date comes with the last of them
  check ((signed_on is null) = (content_sha256 is null)),
  check (signed_on is null or state not in ('drafting', 'consulting', 'reviewing', 'signing')),
  check (document_number is null or signed_on is not null),
  check (state not in ('setting', 'ready', 'dispatched', 'recalled', 'repealed', 'superseded') or document_number is not null),
  check (state not in ('ready', 'dispatched', 'recalled', 'repealed', 'superseded') or pdf_file_id is not null and pages is not null)
);
create index document_drafter on documents.document (drafted_by, touched_at desc, matter_id);
create index document_office on documents.document (office_id, touched_at desc, matter_id);
create index document_issued on documents.document (issuer_id, ready_at desc, matter_id) where ready_at is not null;
create index document_words on documents.document using gin (words);

-- A version for each saving: what was written by whom never changes.
create table documents.version (
  document_id uuid not null references documents.document,
  ordinal     int not null check (ordinal >= 1),
  elements    jsonb not null,
  saved_by    uuid not null,
  saved_at    timestamptz not null,
  primary key (document_id, ordinal)
);

-- 会签: what other organisations were asked, and what they said to which version.
create table documents.consultation (
  id              uuid primary key default gen_random_uuid(),
  document_id     uuid not null references documents.document,
  organisation_id uuid not null references directory.organisation,
  version         int not null,
  question        text,
  clock_id        uuid not null,
  due_at          timestamptz not null,
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  answer          text check (answer in ('agree', 'comments', 'disagree')),
  words           text,
  answered_by     uuid,
  answered_at     timestamptz,
  withdrawn_at    timestamptz,
  foreign key (document_id, version) references documents.version (document_id, ordinal),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  -- who does not simply agree says what is wanted
  check (answer is null or answer = 'agree' or words is not null),
  check (answered_at is null or withdrawn_at is null)
);
create index consultation_document on documents.consultation (document_id, asked_at);
create unique index consultation_open on documents.consultation (document_id, organisation_id) where answered_at is null and withdrawn_at is null;

-- 审核: by the office, of a version; returned with reasons (条例 art. 20, 21).
create table documents.review (
  document_id uuid not null references documents.document,
  version     int not null,
  verdict     text not null check (verdict in ('passed', 'returned')),
  reasons     text,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (document_id, version, reviewed_at),
  foreign key (document_id, version) references documents.version (document_id, ordinal),
  check (verdict = 'passed' or length(reasons) >= 5)
);

-- What is put before the heads: frozen, with its digest. 'form' corrects spaces and punctuation after the signatures.
create table documents.freeze (
  document_id uuid not null references documents.document,
  round       int not null check (round >= 1),
  kind        text not null check (kind in ('signing', 'form')),
  version     int not null,
  json        text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  frozen_by   uuid not null,
  frozen_at   timestamptz not null,
  primary key (document_id, round),
  foreign key (document_id, version) references documents.version (document_id, ordinal),
  check (sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'))
);

-- 授权: a head lets somebody in another post of the organisation sign some types (条例 art. 22).
create table documents.delegation (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  post_id         uuid not null references directory.post,
  types           text[] not null check (cardinality(types) >= 1),
  starts_on       date not null,
  ends_on         date not null check (ends_on >= starts_on),
  reason          text not null check (length(reason) >= 2),
  given_by        uuid not null,
  given_at        timestamptz not null,
  ended_by        uuid,
  ended_at        timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create index delegation_organisation on documents.delegation (organisation_id, ends_on);

-- 签发: one for each organisation that issues, in each round.
create table documents.signature (
  document_id     uuid not null references documents.document,
  round           int not null,
  organisation_id uuid not null references directory.organisation,
  sha256          text,                               -- of what was signed
  verdict         text check (verdict in ('signed', 'returned')),
  opinion         text,
  signed_by       uuid,
  post_id         uuid,
  signer_name     text,
  delegation_id   uuid references documents.delegation,
  signed_on       date,
  signed_at       timestamptz,
  primary key (document_id, round, organisation_id),
  foreign key (document_id, round) references documents.freeze (document_id, round),
  check ((verdict is null) = (signed_at is null)),
  check (verdict is null or opinion is not null and signed_by is not null and signed_on is not null),
  check ((verdict = 'signed') is not true or sha256 is not null)
);

-- 复核 after the signature: fit, corrected in form, or back to the signer (条例 art. 25).
create table documents.recheck (
  document_id uuid not null references documents.document,
  round       int not null,
  outcome     text not null check (outcome in ('fit', 'form', 'substance')),
  reasons     text,
  checked_by  uuid not null,
  checked_at  timestamptz not null,
  primary key (document_id, round, checked_at),
  check (outcome = 'fit' or reasons is not null)
);

-- The register: a number is given once, in order, and never taken back; a voided one stays to be seen.
create table documents.register (
  series_id     uuid not null references documents.series,
  year          int not null check (year between 2000 and 9999),
  serial        int not null check (serial >= 1),
  text          text not null unique,
  document_id   uuid not null references documents.document,
  title         text not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  voided_by     uuid,
  voided_at     timestamptz,
  void_reason   text,
  primary key (series_id, year, serial),
  check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null))
);
create unique index register_in_force on documents.register (document_id) where voided_at is null;

create table documents.obligation (
  document_id   uuid not null references documents.document,
  ordinal       int not null check (ordinal >= 1),
  clause        text not null,
  what          text not null,
  organisations uuid[] not null,                      -- resolved when the document was signed
  due           jsonb not null,
  evidence      text not null check (evidence in ('figure', 'file', 'operation', 'words')),
  unit          text,
  recurring     text check (recurring in ('monthly', 'quarterly', 'yearly')),
  primary key (document_id, ordinal)
);

-- Recipients as they were when the document was signed: a group that changes later does not change who got it.
create table documents.recipient (
  document_id     uuid not null references documents.document,
  part            text not null check (part in ('main', 'copy')),
  organisation_id uuid not null references directory.organisation,
  primary key (document_id, part, organisation_id)
);

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger version_stays before update or delete on documents.version for each row execute function documents.refuse_change();
create trigger review_stays before update or delete on documents.review for each row execute function documents.refuse_change();
create trigger freeze_stays before update or delete on documents.freeze for each row execute function documents.refuse_change();
create trigger recheck_stays before update or delete on documents.recheck for each row execute function documents.refuse_change();

-- Numbers have no gaps and are never used again.
create function documents.check_number() returns trigger language plpgsql as $$
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
end $$;
create trigger number_is_next before insert or update or delete on documents.register for each row execute function documents.check_number();

-- Whoever wrote the text does not review it (条例 art. 20: drafting and review are two hands).
create function documents.check_reviewer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from documents.version v where v.document_id = new.document_id and v.ordinal = new.version and v.saved_by = new.reviewed_by) then
    raise exception 'whoever wrote the text does not review it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger review_is_by_another before insert on documents.review for each row execute function documents.check_reviewer();

-- A signature is under what was frozen for its round, and stays.
create function documents.check_signature() returns trigger language plpgsql as $$
begin
  if old.verdict is not null then
    raise exception 'a signature stays' using errcode = 'integrity_constraint_violation';
  end if;
  if new.verdict = 'signed' and new.sha256 is distinct from
     (select f.sha256 from documents.freeze f where f.document_id = new.document_id and f.round = new.round) then
    raise exception 'what is signed is what was frozen' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger signature_fits before update on documents.signature for each row execute function documents.check_signature();

-- What a register number is given to has been signed by every organisation that issues it.
create function documents.check_signed() returns trigger language plpgsql as $$
begin
  if new.signed_on is not null and exists (
      select 1 from documents.signature s where s.document_id = new.matter_id
        and s.round = (select max(round) from documents.signature t where t.document_id = new.matter_id) and s.verdict is distinct from 'signed') then
    raise exception 'every head signs first' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger document_is_signed before update on documents.document for each row execute function documents.check_signed();

-- What others may know of a document.
create view documents.pub_document as
  select matter_id, number, office_id, issuer_id, state, type, title, signed_on, content_sha256, document_number, pages, ready_at, words
  from documents.document;
