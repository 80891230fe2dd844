-- As before; and what organisations registered from outside the district: its issuer is an id made of its name (`delivery.pub_outside`), the
-- same document at several is one demand of it, and an answer that is asked for is a form.
create or replace view burden.demand as
  with one as not materialized (
    select s.issuer_id, d.organisation_id as recipient_id, o.kind as recipient_kind, d.document_id, d.document_id::text as item,
           d.sent_at as at, 1 as documents, s.pages, case when p.meeting is null then 0 else 1 end as meetings, 0 as forms, 0 as figures,
           true as is_issued
    from delivery.pub_delivery d
    join delivery.pub_dispatch s on s.document_id = d.document_id
    join documents.pub_document p on p.matter_id = d.document_id
    join directory.pub_organisation o on o.id = d.organisation_id
    where d.state <> 'returned' and p.state <> 'recalled'
    union all
    -- what was broken down is demanded by whoever broke it down
    select case when b.parent_id is null then b.issuer_id else b.demander_id end, b.organisation_id, o.kind, b.document_id,
           concat_ws('/', b.document_id, b.parent_id, b.ordinal, b.period), b.opened_at, 0, 0, 0,
           case b.evidence when 'file' then 1 else 0 end, case b.evidence when 'figure' then 1 else 0 end, b.parent_id is null
    from directives.pub_obligation b
    join documents.pub_document p on p.matter_id = b.document_id
    join directory.pub_organisation o on o.id = b.organisation_id
    where b.evidence in ('file', 'figure') and p.state <> 'recalled'
      and not coalesce((select bool_and(r.state = 'returned') from delivery.pub_delivery r
        where r.document_id = b.document_id and r.organisation_id = b.organisation_id), false))
  select issuer_id, recipient_id, recipient_kind, document_id, item, at, documents, pages, meetings, forms, figures from one
  union all
  select j.organisation_id, recipient_id, recipient_kind, one.document_id, item, at, documents, pages, meetings, forms, figures
  from documents.pub_joint_issuer j join one on one.document_id = j.document_id and one.is_issued
  union all
  select x.issuer_id, x.organisation_id, o.kind, x.incoming_id, x.item::text, x.received_at, 1, x.pages, 0,
         case when x.asks_answer then 1 else 0 end, 0
  from delivery.pub_outside x join directory.pub_organisation o on o.id = x.organisation_id
  where not x.is_returned;
