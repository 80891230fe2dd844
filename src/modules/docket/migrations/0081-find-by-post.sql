-- A hand-over lists what a post has in hand.
create index matter_held_by_post on docket.matter (holder_post_id) where holder_post_id is not null and closed_at is null;
