-- As before; and what is held is not destroyed, whoever came first: a hold is placed under the lock of its piece.
create or replace function archives.check_piece() returns trigger language plpgsql as $$
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
    if new.destroyed_at is not null and exists (select 1 from archives.hold h where h.piece_id = new.id and h.lifted_at is null) then
      raise exception 'what is held is not destroyed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.serial <> 1 + coalesce((select max(serial) from archives.piece p where p.organisation_id = new.organisation_id
      and p.year = new.year and p.retention = new.retention), 0) then
    raise exception 'numbers of pieces follow each other' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
