-- The words of a demand without what is only manner of speaking, so that one asked for twice is known: 报送养老机构数量情况 and
-- 上报养老机构数 are the same item.
create function directives.plain_words(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    regexp_replace(normalize(lower(words), NFKC), '[[:space:][:punct:]、。，；：“”‘’《》〈〉（）【】…—·]', '', 'g'),
    '^(请|按时|及时|按月|按季|每月|每季度|每季|每年|定期|重新|报送|上报|填报|报告|统计|汇总|提供|报)+|(情况|数据|数量|数目|总数|统计表|报表|一览表|表|数)+$', '', 'g')
$$;
alter table directives.obligation add column plain text generated always as (directives.plain_words(what)) stored;
create index obligation_plain on directives.obligation (organisation_id, plain) where evidence in ('figure', 'file') and reported_at is not null;
-- who counts what was opened in a time, whoever it was asked of
create index obligation_opened on directives.obligation (opened_at);

-- A report that points to what the same organisation reported before, instead of asking for it once more.
alter table directives.report add column reuses text;
alter table directives.report add check (reuses is null or evidence in ('figure', 'file'));

create or replace view directives.pub_obligation as
  select matter_id, number, document_id, ordinal, clause, demander_id, organisation_id, parent_id, period, state, due_day, clock_id,
         opened_at, begun_at, reported_at, issuer_id, evidence, document_number, document_matter, what
  from directives.obligation;
