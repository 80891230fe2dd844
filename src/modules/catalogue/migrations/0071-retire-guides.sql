-- A guide that is used no longer. The version itself never changes; open matters keep it.
create table catalogue.guide_retirement (
  guide_version_id uuid primary key references catalogue.guide_version,
  -- The last day on which it is in force.
  last_day         date not null,
  reason           jsonb not null check (reason->>'zh' <> '' and reason->>'en' <> ''),
  retired_by       uuid not null,
  retired_at       timestamptz not null
);
