-- How many open matters each organisation holds, by stage, clock and card, kept while they change: the board of a whole district
-- is read from some hundred rows, not from every open matter. Each change only adds rows, so that nobody waits for another;
-- a job adds them up.
create table docket.tally (
  holder_organisation_id uuid,
  stage                  text not null,
  clock_state            text not null,  -- 'none' where nothing runs
  card                   text not null,  -- 'none' without one
  count                  int not null,
  unique nulls not distinct (holder_organisation_id, stage, clock_state, card)
);
create table docket.tally_change (
  holder_organisation_id uuid,
  stage                  text not null,
  clock_state            text not null,
  card                   text not null,
  delta                  int not null check (delta in (-1, 1))
);

create function docket.note_tally() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'open' then
    insert into docket.tally_change values
      (old.holder_organisation_id, old.stage, coalesce(old.clock_state, 'none'), coalesce(old.card, 'none'), -1);
  end if;
  if tg_op <> 'DELETE' and new.state = 'open' then
    insert into docket.tally_change values
      (new.holder_organisation_id, new.stage, coalesce(new.clock_state, 'none'), coalesce(new.card, 'none'), 1);
  end if;
  return null;
end $$;
create trigger matter_tallied after insert or delete on docket.matter for each row execute function docket.note_tally();
create trigger matter_tallied_again after update of state, holder_organisation_id, stage, clock_state, card on docket.matter
  for each row
  when ((old.state, old.holder_organisation_id, old.stage, old.clock_state, old.card)
        is distinct from (new.state, new.holder_organisation_id, new.stage, new.clock_state, new.card))
  execute function docket.note_tally();

-- Counts anew what stands there: after rows were brought in past the triggers.
create function docket.recount() returns void language sql as $$
  lock table docket.matter in share row exclusive mode;
  truncate docket.tally, docket.tally_change;
  insert into docket.tally
  select holder_organisation_id, stage, coalesce(clock_state, 'none'), coalesce(card, 'none'), count(*)
    from docket.matter where state = 'open' group by 1, 2, 3, 4;
$$;
select docket.recount();
