-- One application for several services (一件事); each part is a case of its own.
create table cases.bundle (
  id           uuid primary key default gen_random_uuid(),
  code         text not null,
  applicant_id uuid not null,
  begun_at     timestamptz not null,
  sent_at      timestamptz
);
create unique index bundle_one_draft on cases.bundle (applicant_id, code) where sent_at is null;
create table cases.bundle_part (
  bundle_id uuid not null references cases.bundle,
  part      text not null,
  matter_id uuid unique references cases.case,   -- null: waits for the part that comes before it
  blocked   text,                                -- why it will not begin: the part before it was not granted
  primary key (bundle_id, part)
);
