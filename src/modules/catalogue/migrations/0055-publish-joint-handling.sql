-- Who is asked for an opinion by a published guide, and whether silence counts as consent.
create view catalogue.pub_guide_joint as
  select v.id as guide_version_id, p.value->>'code' as code, p.value->>'organisation' as organisation,
         p.value->>'silence' = 'consent' as silence_consents
    from catalogue.guide_version v
    cross join lateral jsonb_array_elements(coalesce(nullif(v.content->'joint', 'null')->'parts', '[]')) p
   where v.published_at is not null;
-- The level that examines first, how many may be granted, who extends, and what is decided on the spot.
create view catalogue.pub_guide_limits as
  select id as guide_version_id, content->'preliminary'->>'level' as preliminary_level,
         (content->'quota'->>'most')::int as quota,
         content->'extension'->>'by' as extended_by, (content->'extension'->>'amount')::int as extension_amount,
         content->>'handling' = 'immediate' as on_the_spot
    from catalogue.guide_version where published_at is not null;
