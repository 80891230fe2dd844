-- Work that nobody can do is put before whoever decides who does it: once for a matter and the organisation in which it waits.
create unique index work_item_one_assignment on docket.work_item (matter_id, organisation_id)
  where task = 'assign-work' and closed_at is null;
