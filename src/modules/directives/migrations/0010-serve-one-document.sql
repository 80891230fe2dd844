-- Everything that one document has led to: the tree, who has a branch in it, what ends with it.
create index obligation_document on directives.obligation (document_id, ordinal, organisation_id);

-- Once for each clause, organisation and period, but for what ended when the organisation gave the document back: sent there again and
-- signed for, it begins anew.
drop index directives.obligation_once;
create unique index obligation_once on directives.obligation (document_id, ordinal, organisation_id, period)
  where parent_id is null and state <> 'ended';
