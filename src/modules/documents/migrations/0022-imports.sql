-- From which file a version's body was taken, and what of the file had no place in it.
create table documents.imported (
  document_id uuid not null,
  version     int not null,
  file_name   text not null,
  lost        jsonb not null,
  primary key (document_id, version),
  foreign key (document_id, version) references documents.version (document_id, ordinal)
);
create trigger imported_stays before update or delete on documents.imported for each row execute function documents.refuse_change();
