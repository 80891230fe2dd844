-- Decisions about granted results are contested like those about applications, and may be annulled.
alter table cases.contest_time drop constraint contest_time_matter_id_fkey;
alter table cases.remedy drop constraint remedy_matter_id_fkey;
alter table cases.annulled_decision drop constraint annulled_decision_matter_id_fkey;
create function cases.require_contestable() returns trigger language plpgsql as $$
begin
  if not exists (select from cases.case where matter_id = new.matter_id)
     and not exists (select from cases.result_act where matter_id = new.matter_id) then
    raise foreign_key_violation using message = 'no decision of this matter can be contested';
  end if;
  return new;
end $$;
create trigger contest_time_of_decision before insert on cases.contest_time
  for each row execute function cases.require_contestable();
create trigger remedy_of_decision before insert on cases.remedy
  for each row execute function cases.require_contestable();
create trigger annulled_of_decision before insert on cases.annulled_decision
  for each row execute function cases.require_contestable();

-- Who asked may take the request back before it is decided.
alter table cases.result_act drop constraint result_act_state_check;
alter table cases.result_act add constraint result_act_state_check
  check (state in ('handling', 'decided', 'deemed', 'taken-back'));
alter table cases.result_act drop constraint result_act_check;
alter table cases.result_act add constraint result_act_open_check
  check ((state in ('handling', 'taken-back')) = (outcome is null));
alter table cases.result_act add check (state <> 'taken-back' or by_holder);
