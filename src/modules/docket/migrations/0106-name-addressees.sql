-- Whom an authority turns to of itself is no applicant: the holder of a licence that is to be taken away.
alter table docket.party drop constraint party_part_check;
alter table docket.party add constraint party_part_check check (part in ('applicant', 'agent', 'addressee'));
