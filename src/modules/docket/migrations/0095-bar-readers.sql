-- Who may not read a matter, whatever post they are in: whom a complaint is about. A person or an organisation.
create table docket.bar (
  matter_id uuid not null references docket.matter,
  reader_id uuid not null,
  since     timestamptz not null,
  primary key (reader_id, matter_id)
);
create index bar_matter on docket.bar (matter_id);
create trigger bar_is_append_only before update or delete on docket.bar for each row execute function docket.refuse_change();
