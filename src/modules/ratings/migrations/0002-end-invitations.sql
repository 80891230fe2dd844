-- When the time to rate was found to be over: what has ended is not looked at again.
alter table ratings.invitation add column ended_at timestamptz;
drop index ratings.invitation_ends;
create index invitation_running on ratings.invitation (ends_at) where ended_at is null;
-- Figures are read by organisation.
create index invitation_of on ratings.invitation (organisation_id);
create index invitation_by on ratings.invitation (officer_id);
-- Turns are in the order in which they were made, also within one moment.
alter table ratings.turn add column ordinal bigint generated always as identity;
