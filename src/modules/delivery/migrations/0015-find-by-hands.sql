-- Documents are found by who instructed on them, handled or read them, within the organisation that got them.
create index instruction_giver on delivery.instruction (given_by, incoming_id);
create index proposal_giver on delivery.proposal (proposed_by, incoming_id);
create index assignment_doer on delivery.assignment (done_by, incoming_id) where done_by is not null;
create index assignment_post on delivery.assignment (post_id, incoming_id);
create index reader_person on delivery.reader (read_by, circulation_id) where read_by is not null;
create index receipt_person on delivery.receipt (person_id, incoming_id);
create index register_person on delivery.register (registered_by, incoming_id);

create view delivery.pub_hand as
  select i.given_by as person_id, null::uuid as post_id, 'instructed' as part, d.organisation_id, d.document_id
    from delivery.instruction i join delivery.delivery d on d.incoming_id = i.incoming_id
  union all select a.done_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.assignment a join delivery.delivery d on d.incoming_id = a.incoming_id where a.done_by is not null
  -- not done yet: whoever is in the post has it in hand
  union all select null, a.post_id, 'handled', d.organisation_id, d.document_id
    from delivery.assignment a join delivery.delivery d on d.incoming_id = a.incoming_id where a.done_by is null
  union all select p.proposed_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.proposal p join delivery.delivery d on d.incoming_id = p.incoming_id
  union all select g.registered_by, null, 'handled', d.organisation_id, d.document_id
    from delivery.register g join delivery.delivery d on d.incoming_id = g.incoming_id
  union all select r.read_by, null, 'read', d.organisation_id, d.document_id
    from delivery.reader r join delivery.circulation c on c.id = r.circulation_id
    join delivery.delivery d on d.incoming_id = c.incoming_id where r.read_by is not null
  union all select r.person_id, null, 'received', d.organisation_id, d.document_id
    from delivery.receipt r join delivery.delivery d on d.incoming_id = r.incoming_id where r.state in ('opened', 'signed');
