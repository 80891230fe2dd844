-- What readers of a draft remark on one of its paragraphs, or propose instead of it. Never changes; what becomes of it are entries.
create table documents.remark (
  id          uuid primary key default gen_random_uuid(),
  document_id uuid not null references documents.document,
  version     int not null,
  place       int not null check (place >= 0),        -- of the paragraph in that version, from 0
  quote       text not null check (length(quote) between 1 and 100000),
  words       text check (length(words) between 1 and 2000),
  proposal    text check (length(proposal) <= 20000 and proposal is distinct from quote),
  written_by  uuid not null,
  written_at  timestamptz not null,
  foreign key (document_id, version) references documents.version (document_id, ordinal),
  check (words is not null or proposal is not null)
);
create index remark_document on documents.remark (document_id, written_at);

create table documents.remark_entry (
  remark_id  uuid not null references documents.remark,
  ordinal    int not null check (ordinal >= 1),
  kind       text not null check (kind in ('reply', 'resolved', 'reopened', 'accepted', 'declined')),
  words      text check (length(words) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (remark_id, ordinal),
  check (kind <> 'reply' or words is not null)
);

-- A proposal is decided once.
create unique index remark_decision on documents.remark_entry (remark_id) where kind in ('accepted', 'declined');

create function documents.check_remark_entry() returns trigger language plpgsql as $$
begin
  if new.kind in ('accepted', 'declined') and not exists (
      select 1 from documents.remark r where r.id = new.remark_id and r.proposal is not null) then
    raise exception 'only a proposal is accepted or declined' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger entry_fits before insert on documents.remark_entry for each row execute function documents.check_remark_entry();
create trigger remark_stays before update or delete on documents.remark for each row execute function documents.refuse_change();
create trigger entry_stays before update or delete on documents.remark_entry for each row execute function documents.refuse_change();

-- Who wrote a version together with the one who is named on it; they do not review it either (条例 art. 20).
create table documents.co_writer (
  document_id uuid not null,
  version     int not null,
  person_id   uuid not null,
  primary key (document_id, version, person_id),
  foreign key (document_id, version) references documents.version (document_id, ordinal)
);
create trigger co_writer_stays before update or delete on documents.co_writer for each row execute function documents.refuse_change();

create function documents.check_co_writer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from documents.co_writer w where w.document_id = new.document_id and w.version = new.version and w.person_id = new.reviewed_by) then
    raise exception 'whoever wrote the text does not review it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger review_is_by_no_co_writer before insert on documents.review for each row execute function documents.check_co_writer();
