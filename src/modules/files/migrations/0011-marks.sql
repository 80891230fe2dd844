-- The mark of secrecy that stands in the text of a content, found when it is read: names and typed words are looked at before.
alter table files.content add column mark text check (mark in ('绝密', '机密', '秘密'));

-- How far a file has been read, and whether it carries such a mark, for modules that know whose it is.
create view files.pub_reading as
  select f.id as file_id, c.reading, c.mark from files.file f join files.content c on c.sha256 = f.sha256;
