-- Who typed into the shared draft what no version holds yet: the next version is in their name too, however it is made.
alter table documents.live_draft add column hands uuid[] not null default '{}';

-- Who has a hand in what nobody else has found fit yet: saved or co-wrote a version since the last one that passed. The first version
-- is empty; what was corrected at the re-check has been put before the signers.
create view documents.hand as
  select v.document_id, p.person_id
  from documents.version v
  cross join lateral (select v.saved_by as person_id
    union select c.person_id from documents.co_writer c where c.document_id = v.document_id and c.version = v.ordinal) p
  where v.ordinal > 1
    and v.ordinal >= coalesce((select max(r.version) from documents.review r where r.document_id = v.document_id and r.verdict = 'passed'), 0)
    and not exists (select 1 from documents.recheck k
      join documents.freeze f on f.document_id = k.document_id and f.round = k.round + 1
      where k.document_id = v.document_id and k.outcome in ('form', 'substance') and f.version = v.ordinal);

create or replace function documents.check_reviewer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from documents.hand h where h.document_id = new.document_id and h.person_id = new.reviewed_by) then
    raise exception 'whoever wrote the text does not review it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
drop trigger review_is_by_no_co_writer on documents.review;
drop function documents.check_co_writer();
