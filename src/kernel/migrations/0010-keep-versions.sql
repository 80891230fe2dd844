-- A table of versions (`code`, `version`, `valid_from`, perhaps `valid_to`) is only added to: each version follows the one before on a
-- later day. A last day may be given to a version, nothing else about it changes. Rows that were there stay as they are.
create function kernel.keep_version() returns trigger language plpgsql as $$
declare newest record;
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_to') = (to_jsonb(old) - 'valid_to') and to_jsonb(new) ? 'valid_to' then return new; end if;
  if tg_op <> 'INSERT' then
    raise exception 'a version of % never changes', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  execute format('select max(version) as version, max(valid_from) as valid_from from %I.%I where code = $1', tg_table_schema, tg_table_name)
    into newest using new.code;
  -- the same version twice is left to the primary key: what is shipped is put in place with "on conflict do nothing"
  if new.version > coalesce(newest.version, 0) and
     (new.version <> coalesce(newest.version, 0) + 1 or new.valid_from <= coalesce(newest.valid_from, '-infinity')) then
    raise exception 'a version of % follows the one before, on a later day', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
