-- What other modules may join. Names and structure only; personal data goes through the functions of index.ts.
create view directory.pub_organisation as
  select id, number, kind, parent_id, path, code, name, short_name, active_from, active_to from directory.organisation;
create view directory.pub_unit as
  select id, organisation_id, name from directory.unit;
create view directory.pub_post as
  select id, organisation_id, unit_id, name, roles, closed_on from directory.post;
create view directory.pub_appointment as
  select a.id, a.person_id, a.post_id, p.organisation_id, a.kind, a.starts_on, a.ends_on
    from directory.appointment a join directory.post p on p.id = a.post_id;
create view directory.pub_person as
  select id, name from directory.person;
create view directory.pub_party as
  select id, 'person' as kind, name from directory.person
  union all
  select id, 'firm' as kind, name from directory.firm;
