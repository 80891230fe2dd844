-- The firm or person for whom somebody else did it; null when the person acted for oneself or in a post.
alter table docket.step add column for_id uuid;
