-- Everything of one document: its grid, counts, changes, ending. `delivery_once` leaves out what came back, so it cannot serve these.
create index delivery_document on delivery.delivery (document_id, organisation_id);

-- As before; and what the issuer has closed nobody acts on any more: the furthest state never goes back.
create or replace function delivery.check_receipt() returns trigger language plpgsql as $$
declare before text := case new.state when 'opened' then 'delivered' when 'signed' then 'opened' when 'acted' then 'signed'
  when 'closed' then 'signed' when 'returned' then 'opened' end;
begin
  if before is not null and not exists (
      select 1 from delivery.receipt r where r.incoming_id = new.incoming_id and r.state = before and r.at <= new.at) then
    raise exception '% comes after %', new.state, before using errcode = 'integrity_constraint_violation';
  end if;
  if new.state in ('acted', 'returned') and exists (
      select 1 from delivery.receipt r where r.incoming_id = new.incoming_id and r.state in ('closed', 'returned')) then
    raise exception '% comes before the end', new.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- What was sent on says from whom it came back: follow-up names those who have not signed yet.
create or replace view delivery.pub_delivery as
  select d.incoming_id, d.number, d.document_id, d.organisation_id, d.part, d.state, d.sent_at,
         (select r.at from delivery.receipt r where r.incoming_id = d.incoming_id and r.state = 'signed') as signed_at,
         (select r.at from delivery.receipt r where r.incoming_id = d.incoming_id and r.state = 'acted') as acted_at,
         d.redirected_from
  from delivery.delivery d;
