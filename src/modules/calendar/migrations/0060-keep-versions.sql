drop trigger deadline_rule_never_changes on calendar.deadline_rule;
drop function calendar.keep_rule();
create trigger deadline_rule_keeps_versions before insert or update or delete on calendar.deadline_rule
  for each row execute function kernel.keep_version();
