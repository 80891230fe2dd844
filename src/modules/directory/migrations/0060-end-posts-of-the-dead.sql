-- A post is held by the living: a noted death ends every appointment of the person on the day before, and an undone note brings it back,
-- as nothing was written. Whoever asks who is in a post asks here.
create or replace view directory.pub_appointment as
  select a.id, a.person_id, a.post_id, p.organisation_id, a.kind, a.starts_on, least(a.ends_on, n.died_on - 1) as ends_on
    from directory.appointment a
    join directory.post p on p.id = a.post_id
    join directory.person n on n.id = a.person_id;
