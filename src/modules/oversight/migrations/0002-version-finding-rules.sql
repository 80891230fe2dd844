-- The rules by which something is found, with their thresholds. No national figure exists for any of them: each version says where it
-- comes from, and never changes. What is law (a deadline, a list of fees) has no threshold here.
create table oversight.finding_rule (
  code       text not null,
  version    int not null check (version >= 1),
  limits     jsonb not null check (jsonb_typeof(limits) = 'object'),
  source     text not null check (length(source) >= 4),
  valid_from date not null,
  entered_by uuid,                             -- null: shipped with the product
  entered_at timestamptz not null,
  primary key (code, version),
  unique (code, valid_from)
);
create trigger finding_rule_is_append_only before update or delete on oversight.finding_rule
  for each row execute function oversight.refuse_change();

-- A later version is of a later day.
create function oversight.follow_version() returns trigger language plpgsql as $$
begin
  if new.version > 1 and not exists (select from oversight.finding_rule
       where code = new.code and version = new.version - 1 and valid_from < new.valid_from) then
    raise exception 'a version follows the one before, on a later day' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger finding_rule_follows before insert on oversight.finding_rule for each row execute function oversight.follow_version();

insert into oversight.finding_rule (code, version, limits, source, valid_from, entered_at)
select code, 1, limits::jsonb, source, '2020-01-01', '2020-01-01' from (values
  ('not-accepting',       '{"sameWishDays": 180}', '示范区默认值（设计建议，D）：同一诉求的间隔没有全国规定，由各地设定'),
  ('promise-exceeded',    '{}', '行政许可法第四十二条；承诺期限以办事指南为准'),
  ('step-overtime',       '{}', '各环节期限以办事指南的流程为准'),
  ('first-review-late',   '{}', '行政许可法第四十三条'),
  ('refusal-unexplained', '{"reasonCharacters": 20}', '行政许可法第三十八条要求说明理由；字数为示范区默认值（设计建议，D）'),
  ('not-online',          '{"enteredMinutes": 10, "enteredTasks": 2}', '示范区默认值（设计建议，D）：补录的判断没有全国规定，由各地设定'),
  ('unlisted-charge',     '{}', '行政许可法第五十九条；收费以办事指南为准'),
  ('not-told-at-once',    '{"sameWishDays": 180}', '行政许可法第三十二条要求一次告知；间隔天数为示范区默认值（设计建议，D）'),
  ('other',               '{}', '行政许可法第四十五条'),
  ('queue-jump',          '{"leastOvertaken": 5, "overtakenPercent": 50, "comparedDays": 365}', '示范区默认值（设计建议，D）：没有全国规定，由各地设定'),
  ('repeat-handler',      '{"leastPairs": 3, "leastCompared": 10, "falsePercent": 10, "comparedDays": 365}', '示范区默认值（设计建议，D）；误报份额按 Benjamini 与 Hochberg（1995）'),
  ('refusal-rate',        '{"leastCompared": 10, "falsePercent": 10, "comparedDays": 365}', '示范区默认值（设计建议，D）；误报份额按 Benjamini 与 Hochberg（1995）'),
  ('handling-time',       '{"unusualScoreTenths": 35, "leastCompared": 10, "comparedDays": 365}', '修正 z 分数 3.5 为 Iglewicz 与 Hoaglin（1993）的建议；件数为示范区默认值（设计建议，D）')
) as shipped (code, limits, source);

-- Each finding says by which version it was made, and that can be read.
alter table oversight.finding add foreign key (detector, version) references oversight.finding_rule (code, version);
-- The same is found once, by whichever version.
create index finding_subject on oversight.finding (detector, subject_key);
