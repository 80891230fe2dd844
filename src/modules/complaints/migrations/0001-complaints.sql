create schema complaints;

-- What complaints are about, and why one is not taken up: rows with their source, for local rules differ.
create table complaints.category (
  code    text primary key,
  ordinal int not null,
  words   jsonb not null,
  source  text not null
);
insert into complaints.category (code, ordinal, words, source) values
  ('not-accepted', 1, '{"zh":"不受理合法的申请","en":"A lawful application was not accepted"}', '行政许可法第七十二条；电子监察（地方规定）'),
  ('late', 2, '{"zh":"超过法定或者承诺的期限","en":"Later than the law or the promise"}', '行政许可法第四十二条、第七十四条；电子监察（地方规定）'),
  ('step-late', 3, '{"zh":"环节拖延、该转不转","en":"A step was delayed, or not passed on"}', '电子监察（地方规定）'),
  ('first-check-late', 4, '{"zh":"初审超期","en":"The first check was late"}', '行政许可法第四十三条；电子监察（地方规定）'),
  ('no-reasons', 5, '{"zh":"不予办理没有说明理由","en":"Refused without reasons"}', '行政许可法第三十八条；电子监察（地方规定）'),
  ('off-line', 6, '{"zh":"不按规定网上办理，让人多跑路","en":"Handled off line against the rules; needless trips"}', '电子监察（地方规定）'),
  ('fees', 7, '{"zh":"擅自收费","en":"Fees that are not published"}', '行政许可法第五十八条、第七十五条；电子监察（地方规定）'),
  ('not-told-once', 8, '{"zh":"没有一次告知、要求指南之外的材料","en":"Not told all at once; asked for what the guide does not list"}', '行政许可法第三十二条；电子监察（地方规定）'),
  ('forced-rating', 9, '{"zh":"诱导、强迫评价或者代为评价","en":"Urged or forced to rate, or rated by somebody else"}', '国办发〔2019〕51号'),
  ('manner', 10, '{"zh":"服务态度、作风","en":"Manner of service"}', '电子监察（地方规定）：其他'),
  ('other', 11, '{"zh":"其他","en":"Other"}', '电子监察（地方规定）：其他');

create table complaints.ground (
  code    text primary key,
  ordinal int not null,
  words   jsonb not null,
  remedy  jsonb not null,
  source  text not null
);
insert into complaints.ground (code, ordinal, words, remedy, source) values
  ('other-body', 1, '{"zh":"属于党委、人大、政协、法院、检察院或者军队的事务","en":"An affair of the Party, the congress, the conference, courts, procuratorates or the army"}',
   '{"zh":"请向有权处理的机关反映。","en":"Turn to the body that is competent."}', '国办发〔2020〕53号'),
  ('emergency', 2, '{"zh":"应当拨打 110、119、120、122 等紧急热线","en":"A matter for the emergency lines 110, 119, 120, 122"}',
   '{"zh":"请立即拨打相应的紧急热线。","en":"Call the emergency line at once."}', '国办发〔2020〕53号'),
  ('in-procedure', 3, '{"zh":"已经进入诉讼、仲裁、行政复议、信访或者政府信息公开程序","en":"Already in court, arbitration, reconsideration, petition or disclosure"}',
   '{"zh":"请在已经进行的程序中提出；对该程序的结果不服的，依该程序的救济途径办理。","en":"Raise it in that procedure; its own remedies apply to its result."}', '国办发〔2020〕53号'),
  ('secret-private', 4, '{"zh":"涉及国家秘密、商业秘密或者他人隐私，不能在本平台处理","en":"Concerns secrets of the state or of trade, or the privacy of others"}',
   '{"zh":"请到监督机构当面反映，不要在网上提交。","en":"Bring it to the supervision in person, not on line."}', '国办发〔2020〕53号'),
  ('repeat', 5, '{"zh":"已经答复，没有新的事实和理由","en":"Answered before, with no new facts"}',
   '{"zh":"有新的事实和理由时可以再次投诉；对原答复不服的，可以依法申请复核。","en":"Complain again with new facts, or have the earlier answer reviewed."}', '国办发〔2020〕53号'),
  ('malicious', 6, '{"zh":"恶意攻击、没有具体事实","en":"Malicious, without any facts"}',
   '{"zh":"可以补充具体的时间、地点、经过后再次提出。","en":"Give time, place and what happened, and complain again."}', '国办发〔2020〕53号'),
  ('not-ours', 7, '{"zh":"不是本区的机构或者人员","en":"Not about an organisation or officer of this district"}',
   '{"zh":"请向被投诉单位所在地的监督机构反映。","en":"Turn to the supervision of the place to which the organisation belongs."}', '本区设定');

create table complaints.complaint (
  matter_id        uuid primary key,
  number           text not null unique,
  about            text not null check (about in ('service', 'matter', 'organisation', 'person')),
  organisation_id  uuid not null references directory.organisation,   -- complained of
  post_id          uuid references directory.post,
  person_words     text,                                              -- how the complainant names the person
  item             text,
  matter_number    text,
  category         text not null references complaints.category,
  facts            text not null,
  wish             text,
  hide_identity    boolean not null,
  complainant_id   uuid,                                              -- null: without signing in
  contact          text,
  follow_hash      bytea unique check (octet_length(follow_hash) = 32),
  supervisor_id    uuid not null references directory.organisation,
  state            text not null check (state in ('received', 'not-accepted', 'handling', 'decided', 'appealed', 'closed', 'withdrawn')),
  received_at      timestamptz not null,
  clock_id         uuid not null,
  accepted_at      timestamptz,
  accepted_by      uuid,
  ground           text references complaints.ground,
  ground_words     text,
  outcome          text check (outcome in ('substantiated', 'partly', 'not')),
  reasons          text,
  measures         text,
  decided_at       timestamptz,
  decided_by       uuid,
  check ((complainant_id is null) = (follow_hash is not null)),
  check ((state = 'not-accepted') = (ground is not null)),
  check ((outcome is null) = (decided_at is null)),
  check (outcome is null or reasons is not null),
  check (outcome is distinct from 'not' or measures is null)
);
create index complaint_over on complaints.complaint (supervisor_id, received_at desc, matter_id);
create index complaint_of on complaints.complaint (organisation_id);

-- What the organisation is asked, and what it says.
create table complaints.statement (
  matter_id uuid primary key references complaints.complaint,
  questions text not null,
  clock_id  uuid not null,
  due_at    timestamptz not null,
  asked_by  uuid not null,
  asked_at  timestamptz not null,
  words     text,
  stated_by uuid,
  stated_at timestamptz,
  check ((words is null) = (stated_at is null))
);

-- The complainant asks once for a review, by a higher supervision or by somebody else.
create table complaints.appeal (
  matter_id  uuid primary key references complaints.complaint,
  reasons    text not null,
  made_at    timestamptz not null,
  reviewer_id uuid not null references directory.organisation,
  clock_id   uuid not null,
  outcome    text check (outcome in ('upheld', 'changed')),
  words      text,
  decided_by uuid,
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null))
);

create table complaints.retaliation (
  id        uuid primary key default gen_random_uuid(),
  matter_id uuid not null references complaints.complaint,
  words     text not null,
  at        timestamptz not null
);
create index retaliation_matter on complaints.retaliation (matter_id);

create function complaints.check_review() returns trigger language plpgsql as $$
begin
  if new.decided_by is not null and new.decided_by = (select decided_by from complaints.complaint c where c.matter_id = new.matter_id) then
    raise exception 'whoever decided does not review' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger review_is_by_another before update on complaints.appeal for each row execute function complaints.check_review();

-- What the organisation complained of may know: no contact, no file; with hidden identity neither complainant nor matter nor
-- the complainant's own words, only what the supervision asks.
create view complaints.shown_to_organisation as
  select c.matter_id, c.number, c.organisation_id, c.category, c.hide_identity, c.state,
         case when c.hide_identity then null else c.item end as item,
         case when c.hide_identity then null else c.facts end as facts,
         case when c.hide_identity then null else c.wish end as wish,
         case when c.hide_identity then null else c.matter_number end as matter_number,
         case when c.hide_identity then null else c.complainant_id end as complainant_id
  from complaints.complaint c;

create view complaints.pub_complaint as
  select c.matter_id, c.number, c.organisation_id, c.supervisor_id, c.category, c.item, c.state, c.outcome, c.received_at, c.accepted_at,
         c.decided_at, exists (select 1 from complaints.retaliation r where r.matter_id = c.matter_id) as retaliation
  from complaints.complaint c;
