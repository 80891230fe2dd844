-- What a published guide lets people promise, and what silence means: nothing where it does not say so.
create view catalogue.pub_guide_commitment as
  select v.id as guide_version_id, c.value->>'code' as code
    from catalogue.guide_version v
    cross join lateral jsonb_array_elements(coalesce(v.content->'commitments', '[]')) c
   where v.published_at is not null;
create view catalogue.pub_guide_tacit as
  select id as guide_version_id, content->'tacit'->>'outcome' as outcome
    from catalogue.guide_version
   where published_at is not null and content->'tacit'->>'outcome' is not null;
