create schema archives;

-- 全宗: under which number and code an organisation files. Organisations of one fonds have codes of their own.
create table archives.fonds (
  organisation_id uuid primary key references directory.organisation,
  number          text not null check (number ~ '^[A-Z0-9]{1,8}$'),
  unit            text not null check (unit ~ '^[A-Z0-9]{1,6}$'),
  source          text not null check (length(source) between 2 and 200),
  kept_by         uuid not null,
  kept_at         timestamptz not null,
  unique (number, unit)
);

-- Which retention is proposed for what: the first rule that fits, an organisation's own before the district's (organisation null).
create table archives.retention_rule (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid references directory.organisation,
  ordinal         int not null check (ordinal between 1 and 999),
  direction       text check (direction in ('outgoing', 'incoming')),
  types           text[] not null default '{}',       -- any of them; empty: every type
  words           text[] not null default '{}',       -- any of them in the title; empty: every title
  part            text check (part in ('main', 'copy')),
  retention       text not null check (retention in ('permanent', '30', '10')),
  name            jsonb not null,
  basis           jsonb not null,
  mark            text not null check (mark in ('V', 'M', 'V-local')),
  source          text not null,
  valid_from      date not null default '2000-01-01',
  valid_to        date,
  entered_by      uuid,                                -- null: shipped with the product
  entered_at      timestamptz,
  ended_by        uuid
);
create index retention_rule_of on archives.retention_rule (organisation_id, ordinal);

insert into archives.retention_rule (ordinal, direction, types, words, part, retention, name, basis, mark, source) values
  (100, 'outgoing', '{order,decision,resolution}', '{}', null, 'permanent',
   '{"zh":"命令、决定、决议","en":"Orders, decisions, resolutions"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'Shares of the national table as remembered; the organisation’s own table, approved by the archive authority, takes their place (档案法实施条例 art. 19)'),
  (110, 'outgoing', '{minutes}', '{}', null, 'permanent',
   '{"zh":"会议纪要","en":"Minutes"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; to be replaced by the approved table of the organisation'),
  (120, 'outgoing', '{}', '{规划,办法,规定,细则,机构编制,行政区划,任免,表彰,奖励,处分}', null, 'permanent',
   '{"zh":"规划、制度、机构、人事、奖惩","en":"Plans, rules, bodies, appointments, rewards and penalties"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; the words are the district’s choice'),
  (130, 'outgoing', '{letter}', '{}', null, '10',
   '{"zh":"函","en":"Letters"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; to be replaced by the approved table of the organisation'),
  (190, 'outgoing', '{}', '{}', null, '30',
   '{"zh":"本单位发出的其他公文","en":"Other documents of the organisation"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; to be replaced by the approved table of the organisation'),
  (200, 'incoming', '{reply}', '{}', 'main', 'permanent',
   '{"zh":"上级给本单位的批复","en":"Replies to requests of the organisation"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; to be replaced by the approved table of the organisation'),
  (210, 'incoming', '{}', '{规划,办法,规定,细则,机构编制,行政区划,任免,表彰,奖励,处分}', 'main', '30',
   '{"zh":"来文：规划、制度、机构、人事、奖惩","en":"Incoming: plans, rules, bodies, appointments, rewards and penalties"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; the words are the district’s choice'),
  (290, 'incoming', '{}', '{}', null, '10',
   '{"zh":"其他来文","en":"Other incoming documents"}',
   '{"zh":"机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）","en":"国家档案局令第8号: what organs file and for how long"}',
   'M', 'As remembered; to be replaced by the approved table of the organisation');

-- A year's filing of an organisation: a matter, so that work list, clock and ledger are those of everything else.
create table archives.filing (
  matter_id       uuid primary key,
  number          text not null unique,
  organisation_id uuid not null references directory.organisation,
  year            int not null check (year between 2000 and 9999),
  clock_id        uuid,                                -- null while the year has not ended
  opened_at       timestamptz not null,
  done_at         timestamptz,
  unique (organisation_id, year)
);

-- One confirmation: the year's filing, and what is filed to it later.
create table archives.batch (
  filing_id uuid not null references archives.filing,
  ordinal   int not null check (ordinal >= 1),
  pieces    int not null check (pieces >= 0),
  filed_by  uuid not null,
  filed_at  timestamptz not null,
  primary key (filing_id, ordinal)
);

-- What a person decided otherwise than the rule: another retention, or nothing for the archive. The last one counts.
create table archives.choice (
  position        bigint generated always as identity primary key,
  organisation_id uuid not null references directory.organisation,
  source_id       uuid not null,                       -- matter of the document, or of what came in
  choice          text not null check (choice in ('permanent', '30', '10', 'left-out')),
  reason          text not null check (length(reason) between 2 and 400),
  chosen_by       uuid not null,
  chosen_at       timestamptz not null
);
create index choice_of on archives.choice (organisation_id, source_id, position desc);

-- 件: the catalogue entry. It stays for ever.
create table archives.piece (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  year            int not null,
  retention       text not null check (retention in ('permanent', '30', '10')),
  serial          int not null check (serial >= 1),    -- 件号
  archive_number  text not null unique,                -- 档号
  filing_id       uuid not null,
  batch           int not null,
  direction       text not null check (direction in ('outgoing', 'incoming')),
  is_original     boolean not null,                    -- a copy at those who issued jointly with the host
  source_id       uuid not null,
  matter_number   text not null,
  document_id     uuid not null,
  type            text not null,
  title           text not null,                       -- 题名
  responsible     text not null,                       -- 责任者
  document_number text not null,                       -- 文号
  formed_on       date not null,                       -- 日期
  pages           int not null check (pages >= 1),
  note            text not null default '',
  why             jsonb not null,                      -- Text: the rule, or the person's reason
  content_sha256  text not null,
  pdf_file_id     uuid not null,
  keep_until      date,                                -- last day of keeping; null: for ever
  destroyed_at    timestamptz,
  foreign key (filing_id, batch) references archives.batch (filing_id, ordinal),
  unique (organisation_id, year, retention, serial),
  unique (organisation_id, source_id),                 -- filed once
  check ((keep_until is null) = (retention = 'permanent')),
  -- counted from the first day after the year of filing
  check (retention = 'permanent' or keep_until >= make_date(year + retention::int, 12, 31)),
  check (destroyed_at is null or retention <> 'permanent')
);
create index piece_list on archives.piece (organisation_id, year desc, retention, serial);
create index piece_expiring on archives.piece (organisation_id, keep_until) where destroyed_at is null and keep_until is not null;
create index piece_document on archives.piece (document_id) where destroyed_at is null;

create function archives.check_piece() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an entry of the catalogue stays' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'keep_until' - 'destroyed_at') is distinct from (to_jsonb(old) - 'keep_until' - 'destroyed_at')
       or new.keep_until < old.keep_until or old.destroyed_at is not null then
      raise exception 'an entry of the catalogue is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    if new.destroyed_at is not null and not exists (
        select 1 from archives.destruction_line l join archives.destruction d on d.matter_id = l.list_id
        where l.piece_id = new.id and l.verdict = 'destroy' and d.approved_at is not null) then
      raise exception 'only what an approved list names is destroyed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from archives.piece p where p.organisation_id = new.organisation_id
      and p.year = new.year and p.retention = new.retention), 0) then
    raise exception 'numbers of pieces follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger piece_is_next before insert or update or delete on archives.piece for each row execute function archives.check_piece();

-- 暂停销毁: as long as there is a dispute, nothing of it is destroyed.
create table archives.hold (
  id         uuid primary key default gen_random_uuid(),
  piece_id   uuid not null references archives.piece,
  reason     text not null check (length(reason) between 2 and 400),
  placed_by  uuid not null,
  placed_at  timestamptz not null,
  lifted_by  uuid,
  lifted_at  timestamptz,
  lifted_why text,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create unique index hold_open on archives.hold (piece_id) where lifted_at is null;

create function archives.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger batch_stays before update or delete on archives.batch for each row execute function archives.refuse_change();
create trigger choice_stays before update or delete on archives.choice for each row execute function archives.refuse_change();

-- What others may know: where a document was filed.
create view archives.pub_piece as
  select id, organisation_id, year, retention, archive_number, direction, source_id, document_id, keep_until, destroyed_at
  from archives.piece;
