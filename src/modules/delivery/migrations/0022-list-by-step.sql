-- What waits at a step, among everything that ever came in.
create index delivery_step on delivery.delivery (organisation_id, step, sent_at desc, incoming_id);
-- What people of an organisation had in hand leads to its documents by the index alone: their rows lie far apart.
create index delivery_hand on delivery.delivery (organisation_id, incoming_id) include (document_id);
