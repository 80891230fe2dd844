-- What was destroyed in the archive: the row of the file stays, its bytes do not. Bytes go when no file that stands carries them.
alter table files.file add column erased_at timestamptz;
alter table files.content add column erased_at timestamptz;
alter table files.content add check (erased_at is null or (thumbnail is null and viewable_sha256 is null and words is null));
