-- What the board counts, in one index: counting reads no row.
create index matter_counts on docket.matter (holder_organisation_id, stage, clock_state, card) where state = 'open';
-- Lists of the whole district that are narrowed to a stage or a card, in the order of the clock.
create index matter_stage on docket.matter (stage, coalesce(due_at, 'infinity'), id) where state = 'open';
create index matter_card on docket.matter (card, coalesce(due_at, 'infinity'), id) where state = 'open' and card is not null;
