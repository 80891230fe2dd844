-- 文秘: reviews, numbers, seals and sends the official documents of an organisation, and takes in those of others.
alter table directory.post drop constraint post_roles_check;
alter table directory.post add constraint post_roles_check
  check (roles <@ array['helper', 'handler', 'office', 'head', 'auditor', 'publisher', 'administrator']);
