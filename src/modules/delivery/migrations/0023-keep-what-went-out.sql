-- What went out is what was delivered: nothing of the row changes. How a document ended stays, once it has come to hold no longer.
create trigger dispatch_stays before update or delete on delivery.dispatch for each row execute function delivery.refuse_change();

create function delivery.keep_ending() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.applied_at is not null then
    raise exception 'how a document ended stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger ending_stays before update or delete on delivery.ending for each row execute function delivery.keep_ending();
