-- As before; and what was taken back from somebody is in nobody's hands.
create or replace view delivery.pub_hand as
  select i.given_by as person_id, null::uuid as post_id, 'instructed' as part, d.organisation_id, d.document_id
    from delivery.instruction i join delivery.delivery d on d.incoming_id = i.incoming_id
  union all select a.done_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.assignment a join delivery.delivery d on d.incoming_id = a.incoming_id where a.done_by is not null
  -- not done yet: whoever is in the post has it in hand
  union all select null, a.post_id, 'handled', d.organisation_id, d.document_id
    from delivery.assignment a join delivery.delivery d on d.incoming_id = a.incoming_id
    where a.done_by is null and a.withdrawn_at is null
  union all select p.proposed_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.proposal p join delivery.delivery d on d.incoming_id = p.incoming_id
  union all select g.registered_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.register g join delivery.delivery d on d.incoming_id = g.incoming_id
  union all select r.read_by, null, 'read', d.organisation_id, d.document_id
    from delivery.reader r join delivery.circulation c on c.id = r.circulation_id
    join delivery.delivery d on d.incoming_id = c.incoming_id where r.read_by is not null
  union all select r.person_id, null, 'received', d.organisation_id, d.document_id
    from delivery.receipt r join delivery.delivery d on d.incoming_id = r.incoming_id where r.state in ('opened', 'signed');
