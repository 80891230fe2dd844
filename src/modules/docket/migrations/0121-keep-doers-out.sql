-- Work that somebody must not do stands on no list of theirs: who decided before, whom a request is about, who wrote what is reviewed.
alter table docket.work_item add column barred_ids uuid[] not null default '{}';
