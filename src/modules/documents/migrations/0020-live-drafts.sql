-- What several people write together, as Yjs keeps it: scratch beside the versions, which alone count. A row lives while the
-- draft is written; `epoch` tells pages that come back whether it is still the same shared document.
create table documents.live_draft (
  document_id uuid primary key references documents.document,
  epoch       uuid not null default gen_random_uuid(),
  state       bytea not null check (octet_length(state) <= 8388608),
  version     int not null,                           -- whose text it stands on
  stored_at   timestamptz not null,
  foreign key (document_id, version) references documents.version (document_id, ordinal)
);
