-- Who was in a group of addressees, and since when: by its id, or for those that follow the directory by their word.
create table documents.group_version (
  group_key text not null check (length(group_key) between 1 and 60),
  version   int not null check (version >= 1),
  name      text not null,
  members   uuid[] not null,
  kept_by   uuid not null,
  kept_at   timestamptz not null,
  primary key (group_key, version)
);
insert into documents.group_version (group_key, version, name, members, kept_by, kept_at)
  select id::text, 1, name, members, kept_by, kept_at from documents.address_group;

-- Which version said who gets a document; fixed with its recipients when it is put before the signer.
create table documents.recipient_group (
  document_id uuid not null references documents.document,
  part        text not null check (part in ('main', 'copy')),
  group_key   text not null,
  version     int not null,
  primary key (document_id, part, group_key),
  foreign key (group_key, version) references documents.group_version (group_key, version)
);
create index recipient_group_version on documents.recipient_group (group_key, version);

create function documents.check_group_version() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a version of a group never changes' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> 1 + coalesce((select max(version) from documents.group_version g where g.group_key = new.group_key), 0) then
    raise exception 'versions of a group follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger group_version_is_next before insert or update or delete on documents.group_version
  for each row execute function documents.check_group_version();
