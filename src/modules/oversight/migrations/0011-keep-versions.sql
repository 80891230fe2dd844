drop trigger finding_rule_is_append_only on oversight.finding_rule;
drop trigger finding_rule_follows on oversight.finding_rule;
drop function oversight.follow_version();
create trigger finding_rule_keeps_versions before insert or update or delete on oversight.finding_rule
  for each row execute function kernel.keep_version();

-- The rule by which quarters are graded is one of its kind.
alter table oversight.grade_rule add column code text not null default 'grade' check (code = 'grade');
drop trigger grade_rule_is_append_only on oversight.grade_rule;
create trigger grade_rule_keeps_versions before insert or update or delete on oversight.grade_rule
  for each row execute function kernel.keep_version();
