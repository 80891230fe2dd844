-- A document that its last keeper has destroyed by an approved list of the archive: its words go, from every version and what was
-- frozen; number, title, signatures and digests stay. Once marked it is never unmarked.
alter table documents.document add column erased_at timestamptz;
alter table documents.freeze add column erased_at timestamptz;
alter table documents.freeze drop constraint freeze_check;
alter table documents.freeze add constraint freeze_digest
  check (erased_at is not null or sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'));

create function documents.keep_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null and new is distinct from old then
    raise exception 'a destroyed document is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger erased_stays before update on documents.document for each row execute function documents.keep_erased();

-- As refuse_change, but for the words of a document that is marked as destroyed in the same act.
create function documents.stay_unless_erased() returns trigger language plpgsql as $$
declare document uuid := case when tg_table_name = 'remark_entry'
  then (select r.document_id from documents.remark r where r.id = (to_jsonb(old)->>'remark_id')::uuid) else (to_jsonb(old)->>'document_id')::uuid end;
begin
  if not exists (select 1 from documents.document d where d.matter_id = document and d.erased_at is not null) then
    raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
drop trigger version_stays on documents.version;
drop trigger freeze_stays on documents.freeze;
drop trigger remark_stays on documents.remark;
drop trigger entry_stays on documents.remark_entry;
create trigger version_stays before update or delete on documents.version for each row execute function documents.stay_unless_erased();
create trigger freeze_stays before update or delete on documents.freeze for each row execute function documents.stay_unless_erased();
create trigger remark_stays before update or delete on documents.remark for each row execute function documents.stay_unless_erased();
create trigger entry_stays before update or delete on documents.remark_entry for each row execute function documents.stay_unless_erased();
