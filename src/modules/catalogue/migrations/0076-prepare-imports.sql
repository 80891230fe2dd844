-- A list that was handed in and waits for somebody to confirm what it would change. Its rows go once it is decided.
create table catalogue.import_draft (
  id           uuid primary key default gen_random_uuid(),
  source       jsonb not null check (source->>'zh' <> '' and source->>'en' <> ''),
  licence      text not null check (licence <> ''),
  file_name    text not null,
  rows         jsonb check (jsonb_typeof(rows) = 'array'),
  prepared_by  uuid not null,
  prepared_at  timestamptz not null,
  import_id    uuid references catalogue.import,
  decided_by   uuid,
  decided_at   timestamptz check (decided_at >= prepared_at),
  check ((decided_by is null) = (decided_at is null)),
  check ((rows is null) = (decided_at is not null)),
  check (import_id is null or decided_at is not null)
);
create index import_draft_open on catalogue.import_draft (prepared_at desc) where decided_at is null;
