-- What is known of bytes, whichever files carry them: whether a scanner passed them, what can be shown and found of them.
create table files.content (
  sha256          text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  -- 'unscanned': there was no scanner; 'made-here': the product's own papers; 'failed': the scanner gave no answer
  scan            text not null check (scan in ('unscanned', 'made-here', 'waiting', 'clean', 'infected', 'failed')),
  threat          text,                             -- as the scanner calls it
  scanned_at      timestamptz,
  reading         text not null default 'waiting' check (reading in ('waiting', 'done', 'failed')),
  thumbnail       bytea check (length(thumbnail) <= 65536),
  viewable_sha256 text check (viewable_sha256 ~ '^[0-9a-f]{64}$'), -- a JPEG of what browsers cannot show
  words           tsvector,                         -- of the text in it, for searching
  check ((scan = 'infected') = (threat is not null)),
  -- of what was found infected nothing is shown or found
  check (scan <> 'infected' or (thumbnail is null and viewable_sha256 is null and words is null))
);
create index content_words on files.content using gin (words);
create index content_viewable on files.content (viewable_sha256) where viewable_sha256 is not null;
-- What the hourly look and the administrator's page ask for.
create index content_open on files.content (scan, sha256) where scan in ('unscanned', 'waiting', 'infected', 'failed');
create index content_unread on files.content (sha256) where reading <> 'done';

insert into files.content (sha256, scan) select distinct sha256, 'unscanned' from files.file;
alter table files.file add foreign key (sha256) references files.content;

-- What the scanner said, each time: the evidence.
create table files.verdict (
  id      uuid primary key default gen_random_uuid(),
  sha256  text not null references files.content,
  verdict text not null check (verdict in ('clean', 'infected', 'failed')),
  words   text not null,                            -- the threat, or why there was no answer
  scanner text not null,                            -- its version and that of its signatures
  at      timestamptz not null
);
create index verdict_content on files.verdict (sha256, at);
create function files.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger verdict_is_append_only before update or delete on files.verdict for each row execute function files.refuse_change();

-- What is found by words in files, for modules that know whose they are.
create view files.pub_words as
  select f.id as file_id, c.words from files.file f join files.content c on c.sha256 = f.sha256
  where c.words is not null;
