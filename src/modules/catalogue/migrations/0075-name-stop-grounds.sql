-- The words of a ground on which the clock may stand still, in both languages, so that figures need not show codes.
create or replace view catalogue.pub_guide_stop_ground as
  select g.guide_version_id, g.code, g.max_working_days,
         (select s -> 'text' from jsonb_array_elements(v.content -> 'stopGrounds') s where s ->> 'code' = g.code limit 1) as text
    from catalogue.guide_stop_ground g join catalogue.guide_version v on v.id = g.guide_version_id and v.published_at is not null;
