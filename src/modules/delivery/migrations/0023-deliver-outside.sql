-- Addressees that are no organisation of the district, and how each got the document: said by whoever saw to it.
create table delivery.outside_delivery (
  document_id uuid not null references delivery.dispatch,
  position    int not null check (position >= 1),         -- in the order of the document, main addressees first
  name        text not null check (length(name) between 1 and 120),
  part        text not null check (part in ('main', 'copy')),
  way         text check (way in ('exchange', 'post', 'messenger', 'other-system', 'other', 'published')),
  sent_on     date,
  proof       text check (length(proof) between 1 and 200), -- number of the item posted, who took it in
  recorded_by uuid,
  recorded_at timestamptz,
  audit_id    uuid not null,
  primary key (document_id, position),
  check (num_nonnulls(way, sent_on, recorded_by, recorded_at) in (0, 4)),
  check (proof is null or way is not null)
);
