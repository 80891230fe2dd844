-- Figures of ratings in other modules keep the same least number.
create view ratings.pub_setting as select code, value, source from ratings.setting;
-- Figures of a stretch of time read the rectifications that ended in it.
create index rectification_ended on ratings.rectification (ended_at) where ended_at is not null;
