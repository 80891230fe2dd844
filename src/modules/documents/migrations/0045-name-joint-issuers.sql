-- Who issues a joint document besides the first, for those who count what is demanded by whom. Once signed the elements are what was
-- frozen.
alter table documents.document
  add column joint jsonb generated always as (nullif(elements -> 'joint', '[]'::jsonb)) stored;
create index document_joint on documents.document (matter_id) where joint is not null;

create view documents.pub_joint_issuer as
  select d.matter_id as document_id, o.id::uuid as organisation_id
  from documents.document d cross join lateral jsonb_array_elements_text(d.joint) as o(id)
  where d.joint is not null;
