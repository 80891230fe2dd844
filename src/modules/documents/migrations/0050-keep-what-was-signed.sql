-- What was put before the signers is what is numbered, sealed and delivered: until it is corrected at the re-check its elements stay,
-- the digest that the document bears is that of its round, and once it has gone out nothing of it changes but whether it still holds.
create function documents.keep_signed() returns trigger language plpgsql as $$
begin
  if new.erased_at is not null then return new; end if;
  if new.content_sha256 is not null and new.content_sha256 is distinct from
     (select f.sha256 from documents.freeze f where f.document_id = new.matter_id and f.round = new.round) then
    raise exception 'a document bears the digest of what was signed' using errcode = 'integrity_constraint_violation';
  end if;
  if new.elements is distinct from old.elements and old.state not in ('drafting', 'consulting', 'rechecking') then
    raise exception 'what was signed stays' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state in ('dispatched', 'recalled', 'repealed', 'superseded') and (
      (new.document_number, new.pdf_file_id, new.content_sha256, new.signed_on, new.round, new.office_id, new.issuer_id) is distinct from
      (old.document_number, old.pdf_file_id, old.content_sha256, old.signed_on, old.round, old.office_id, old.issuer_id)
      or new.state is distinct from old.state and (old.state <> 'dispatched' or new.state not in ('recalled', 'repealed', 'superseded'))) then
    raise exception 'what has gone out stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger signed_stays before update on documents.document for each row execute function documents.keep_signed();

-- Who gets it and what it obliges to are fixed when it is put before the signers; from the number on they stay.
create function documents.keep_addressed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changed c join documents.document d on d.matter_id = c.document_id
      where d.state in ('registering', 'setting', 'ready', 'dispatched', 'recalled', 'repealed', 'superseded')) then
    raise exception 'whom a numbered document goes to, and what it demands, stay' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger recipient_stays_added after insert on documents.recipient referencing new table as changed
  for each statement execute function documents.keep_addressed();
create trigger recipient_stays after update on documents.recipient referencing old table as changed
  for each statement execute function documents.keep_addressed();
create trigger recipient_stays_removed after delete on documents.recipient referencing old table as changed
  for each statement execute function documents.keep_addressed();
create trigger obligation_stays_added after insert on documents.obligation referencing new table as changed
  for each statement execute function documents.keep_addressed();
create trigger obligation_stays after update on documents.obligation referencing old table as changed
  for each statement execute function documents.keep_addressed();
create trigger obligation_stays_removed after delete on documents.obligation referencing old table as changed
  for each statement execute function documents.keep_addressed();
