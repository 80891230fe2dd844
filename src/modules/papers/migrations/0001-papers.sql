create schema papers;

-- Last number given in a series: one for each office, year and word. Numbers have no gaps: they are taken in the transaction of the act.
create table papers.series (
  organisation_id uuid not null,
  year            int not null check (year between 2000 and 9999),
  word            text not null check (length(word) between 1 and 8),
  last            int not null check (last >= 1),
  primary key (organisation_id, year, word)
);

-- A written paper of an office on a matter: what it says is fixed when the act is done; it is set and sealed afterwards.
create table papers.paper (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null,
  matter_number   text not null,
  kind            text not null,                      -- 'acceptance', 'decision-granted', … : models.ts
  organisation_id uuid not null,                      -- whose paper it is, and whose seal is set to it
  number          text not null unique,               -- 文号
  title           jsonb not null,
  data            jsonb not null,                     -- what the template says
  code            text not null unique check (length(code) = 16),
  audit_id        uuid not null,                      -- the act, hence the ledger leaf, that it belongs to
  requested_at    timestamptz not null,
  state           text not null check (state in ('requested', 'set', 'failed')),
  failure         jsonb,                              -- Text; why it could not be set
  file_id         uuid,
  sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
  seal_id         uuid,
  set_at          timestamptz,
  check ((state = 'set') = (file_id is not null and sha256 is not null and set_at is not null)),
  check ((state = 'failed') = (failure is not null))
);
create index paper_matter on papers.paper (matter_id, requested_at, id);

-- What a paper says never changes; once set it stays.
create function papers.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'set'
     or (new.number, new.data, new.code, new.matter_id, new.organisation_id) is distinct from
        (old.number, old.data, old.code, old.matter_id, old.organisation_id) then
    raise exception 'a paper is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger paper_stays before update or delete on papers.paper for each row execute function papers.refuse_change();
