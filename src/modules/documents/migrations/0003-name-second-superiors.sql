-- 双重领导: the other superior of an organisation, often outside of the district, hence in words (条例 art. 15(6), 16(5)).
create table documents.second_superior (
  organisation_id uuid primary key references directory.organisation,
  superior        text not null check (length(superior) between 2 and 120),
  basis           text not null check (length(basis) between 2 and 400),
  named_by        uuid not null,
  named_at        timestamptz not null
);
