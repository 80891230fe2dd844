-- What a party was granted is looked for when it is no more.
create index case_applicant on cases.case (applicant_id, item_code);
