-- Work that has a limit of its own carries the clock that counts it; other work is due with the matter.
alter table docket.work_item add column clock_id uuid;
create index work_item_clock on docket.work_item (clock_id) where clock_id is not null and closed_at is null;
