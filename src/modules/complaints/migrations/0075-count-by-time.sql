-- Figures of a stretch of time read the complaints that were decided in it.
create index complaint_decided on complaints.complaint (decided_at) where decided_at is not null;
