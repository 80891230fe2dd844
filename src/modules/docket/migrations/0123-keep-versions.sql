drop trigger card_rule_never_changes on docket.card_rule;
drop function docket.keep_card_rule();
create trigger card_rule_keeps_versions before insert or update or delete on docket.card_rule
  for each row execute function kernel.keep_version();
