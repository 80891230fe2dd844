-- What the board of the oversight desk counts, in two indexes: counting reads no row. While the applicant has a matter, it
-- counts under the authority in whose name it is handled.
create index matter_board on docket.matter (holder_organisation_id, kind, stage, clock_state, provisional, due_at)
  where state = 'open';
create index matter_board_applicant on docket.matter (organisation_id, kind, stage, clock_state, provisional, due_at)
  where state = 'open' and holder_organisation_id is null;
-- The rows behind a figure, in the order of the clock.
create index matter_authority on docket.matter (organisation_id, coalesce(due_at, 'infinity'), id)
  where state = 'open' and holder_organisation_id is null;
-- What happened since a moment, for those who look through everything that moves.
create index step_at on docket.step (at, id);
create view docket.pub_step as select id, matter_id, kind, visible, organisation_id, post_id, person_id, at from docket.step;
