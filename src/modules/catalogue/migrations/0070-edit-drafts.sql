-- Drafts are written by several people over weeks: each saving is a row, and whoever wrote does not publish.
alter table catalogue.guide_version
  -- Rises with every saving, so that who publishes says what was read.
  add column revision int not null default 1 check (revision > 0),
  -- Made-up cases that the process and form must answer as written down, run again before publishing.
  add column tests jsonb not null default '[]' check (jsonb_typeof(tests) = 'array');

create table catalogue.guide_edit (
  guide_version_id uuid not null references catalogue.guide_version on delete cascade,
  revision         int not null check (revision > 0),
  -- Path of what was changed, such as materials.2; empty: the whole.
  part             text not null,
  -- What stood there, to take the change back; null: nothing.
  before           jsonb,
  -- The revision that this one took back.
  undoes           int check (undoes < revision),
  made_by          uuid not null,
  made_at          timestamptz not null,
  primary key (guide_version_id, revision)
);

-- A saving waits for a publication under way, and is refused when it comes after it.
create function catalogue.hold_version() returns trigger language plpgsql as $$
begin
  perform 1 from catalogue.guide_version where id = new.guide_version_id for update;
  return new;
end $$;
create trigger guide_edit_holds before insert on catalogue.guide_edit
  for each row execute function catalogue.hold_version();
create trigger guide_edit_immutable before insert or update or delete on catalogue.guide_edit
  for each row execute function catalogue.refuse_change_of_parts();
create trigger guide_edit_kept before truncate on catalogue.guide_edit
  for each statement execute function catalogue.refuse_truncate();

-- Four eyes: who drafted or changed a version does not publish it. What ships with the product is brought by the machine.
create function catalogue.require_second_person() returns trigger language plpgsql as $$
begin
  if new.published_at is null or new.published_by = '00000000-0000-8000-8000-000000000001' then
    return new;
  end if;
  if new.published_by = new.drafted_by
     or exists (select from catalogue.guide_edit where guide_version_id = new.id and made_by = new.published_by) then
    raise exception 'a guide version is published by somebody who did not write it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guide_version_second_person before insert or update on catalogue.guide_version
  for each row execute function catalogue.require_second_person();
