-- 归档包: of one piece, or of a year and retention.
create table archives.package (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references directory.organisation,
  filing_id       uuid not null references archives.filing,
  retention       text check (retention in ('permanent', '30', '10')),
  piece_id        uuid references archives.piece,
  state           text not null check (state in ('waiting', 'making', 'sealing', 'ready', 'failed', 'destroyed')),
  pieces          int not null check (pieces >= 1),
  done            int not null default 0,
  manifest_sha256 text,
  file_id         uuid,
  failure         jsonb,                               -- Text
  ordered_by      uuid not null,
  ordered_at      timestamptz not null,
  made_at         timestamptz,
  check ((retention is null) <> (piece_id is null)),
  check (state <> 'ready' or (file_id is not null and manifest_sha256 is not null)),
  check ((state = 'failed') = (failure is not null))
);
create index package_of on archives.package (organisation_id, ordered_at desc, id);

-- 销毁清册: a matter; appraised by one person, approved by another.
create table archives.destruction (
  matter_id       uuid primary key,
  number          text not null unique,
  organisation_id uuid not null references directory.organisation,
  state           text not null check (state in ('appraising', 'approving', 'approved', 'done', 'withdrawn')),
  drawn_by        uuid not null,
  drawn_at        timestamptz not null,
  drawn_on        date not null,                       -- the day of it in the district
  appraised_by    uuid,
  appraised_at    timestamptz,
  opinion         text,
  approved_by     uuid,
  approved_at     timestamptz,
  approval        text,
  done_at         timestamptz,
  check ((appraised_at is null) = (appraised_by is null)),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approval is null)),
  check (approved_by <> appraised_by and approved_by <> drawn_by),
  check (state not in ('approving', 'approved', 'done') or appraised_at is not null),
  check (state not in ('approved', 'done') or approved_at is not null),
  check ((state = 'done') = (done_at is not null))
);
create unique index destruction_open on archives.destruction (organisation_id) where state in ('appraising', 'approving', 'approved');
create index destruction_list on archives.destruction (organisation_id, drawn_at desc);

create table archives.destruction_line (
  list_id     uuid not null references archives.destruction,
  piece_id    uuid not null references archives.piece,
  keep_until  date not null,                           -- as it was when the list was drawn up
  verdict     text check (verdict in ('destroy', 'keep')),
  reason      text,
  new_until   date,                                    -- 延长保管
  appraised_by uuid,
  primary key (list_id, piece_id),
  check ((verdict is null) = (appraised_by is null)),
  check (verdict is null or reason is not null),
  check ((verdict is not distinct from 'keep') = (new_until is not null)),
  check (new_until > keep_until)
);
create index destruction_line_piece on archives.destruction_line (piece_id);

-- Permanent pieces are never listed, nor what may still be kept, what is held, or what is destroyed.
create function archives.check_line() returns trigger language plpgsql as $$
declare listed date;
begin
  if tg_op = 'DELETE' then
    raise exception 'a list of destruction stays' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'UPDATE' then
    if (select state from archives.destruction where matter_id = new.list_id) <> 'appraising'
       or (new.list_id, new.piece_id, new.keep_until) is distinct from (old.list_id, old.piece_id, old.keep_until) then
      raise exception 'a list that was appraised is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  select d.drawn_on into listed from archives.destruction d where d.matter_id = new.list_id;
  if not exists (select 1 from archives.piece p where p.id = new.piece_id and p.retention <> 'permanent'
      and p.keep_until < listed and p.keep_until = new.keep_until and p.destroyed_at is null) then
    raise exception 'only what has expired is listed' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from archives.hold h where h.piece_id = new.piece_id and h.lifted_at is null) then
    raise exception 'what is held is not listed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger line_fits before insert or update or delete on archives.destruction_line for each row execute function archives.check_line();

create function archives.check_destruction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('done', 'withdrawn')
     or (old.approved_at is not null and (new.approved_by, new.approved_at, new.approval, new.appraised_by) is distinct from
         (old.approved_by, old.approved_at, old.approval, old.appraised_by))
     or (new.drawn_by, new.drawn_on, new.organisation_id) is distinct from (old.drawn_by, old.drawn_on, old.organisation_id) then
    raise exception 'a list of destruction stays' using errcode = 'integrity_constraint_violation';
  end if;
  if new.approved_at is not null and old.approved_at is null then
    if exists (select 1 from archives.destruction_line l where l.list_id = new.matter_id and l.verdict is null) then
      raise exception 'every line is appraised first' using errcode = 'integrity_constraint_violation';
    end if;
    -- whoever appraised a line does not approve it, even when somebody else finished the appraisal
    if exists (select 1 from archives.destruction_line l where l.list_id = new.matter_id and l.appraised_by = new.approved_by) then
      raise exception 'approved by another person than who appraised' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from archives.destruction_line l join archives.hold h on h.piece_id = l.piece_id and h.lifted_at is null
        where l.list_id = new.matter_id and l.verdict = 'destroy') then
      raise exception 'what is held is not destroyed' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;
create trigger destruction_fits before update or delete on archives.destruction for each row execute function archives.check_destruction();
