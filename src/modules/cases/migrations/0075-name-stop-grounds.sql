-- A stop with the words of its ground, as the case's version of the guide has them.
create or replace view cases.pub_course_stop as
  select s.id, s.matter_id, s.ground, s.expected_days, s.stopped_at, s.resumed_at,
         (select g.text from cases.case c
            join catalogue.pub_guide_stop_ground g on g.guide_version_id = c.guide_version_id and g.code = s.ground
           where c.matter_id = s.matter_id) as ground_text
    from cases.stop s;
