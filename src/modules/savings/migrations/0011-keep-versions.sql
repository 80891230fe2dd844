drop trigger parameter_stays on savings.parameter;
drop function savings.keep_parameter();
create trigger parameter_keeps_versions before insert or update or delete on savings.parameter
  for each row execute function kernel.keep_version();
