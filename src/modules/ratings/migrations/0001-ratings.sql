create schema ratings;

-- Figures that no national rule gives: each with where it comes from. Days stand with the deadline rules of the calendar.
create table ratings.setting (
  code   text primary key,
  value  int not null,
  source text not null
);
insert into ratings.setting (code, value, source) values
  ('default-grade', 3, '广东省做法：7 日内未评价的，默认为“基本满意”；0 表示不设默认等级。默认等级单独列出，不计入实际评价'),
  ('blind-until', 10, '本区设定：满十件实际评价前，单位和个人看不到评价结果'),
  ('smallest-public', 10, '本区设定：不足十件的不公布，以免推知个人');

-- A matter that has ended may be rated once, until the time for it is over (一事一评).
create table ratings.invitation (
  matter_id       uuid primary key,
  number          text not null unique,
  kind            text not null,
  title           jsonb not null,
  item            text not null,                    -- what the matter is about, in its kind's words: the code of a service item
  organisation_id uuid not null references directory.organisation,
  supervisor_id   uuid not null references directory.organisation,
  officer_id      uuid,                             -- who acted most in it for the organisation; null when only machines did
  clock_id        uuid not null,
  opened_at       timestamptz not null,
  ends_at         timestamptz not null
);
create index invitation_ends on ratings.invitation (ends_at);

-- One-time codes: in the notice of the end, and on slips printed at a counter. Kept as hashes.
create table ratings.code (
  hash       bytea primary key check (octet_length(hash) = 32),
  matter_id  uuid not null references ratings.invitation,
  channel    text not null check (channel in ('link', 'slip')),
  printed_by uuid,
  made_at    timestamptz not null,
  check ((channel = 'slip') = (printed_by is not null))
);
create index code_matter on ratings.code (matter_id);

-- 好差评 (国办发〔2019〕51号): five grades, 2 and 1 are bad. The key is the matter: once, whoever tries twice.
create table ratings.rating (
  matter_id     uuid primary key references ratings.invitation,
  id            uuid not null unique default gen_random_uuid(),  -- how it is called where the matter must not be named
  channel       text not null check (channel in ('page', 'link', 'slip', 'phone')),
  way           text not null check (way in ('online', 'counter')),
  grade         int not null check (grade between 1 and 5),
  marks         jsonb not null default '{}',
  words         text,
  anonymous     boolean not null,
  given_at      timestamptz not null,
  taken_down_by uuid,                               -- by telephone: who of the supervision wrote it down
  check ((channel = 'phone') = (taken_down_by is not null))
);
create index rating_given on ratings.rating (given_at);

-- What counts for a matter that nobody rated in time; never mixed with real ratings.
create table ratings.default_grade (
  matter_id uuid primary key references ratings.invitation,
  grade     int not null check (grade between 1 and 5),
  at        timestamptz not null
);

-- A bad rating, or a complaint that was right, is put right (整改): verified, called back, answered, confirmed.
create table ratings.rectification (
  matter_id       uuid primary key,
  number          text not null unique,
  rating_id       uuid unique references ratings.rating (id),
  complaint_id    uuid unique,
  organisation_id uuid not null references directory.organisation,
  supervisor_id   uuid not null references directory.organisation,
  officer_id      uuid,
  item            text,
  facts           text,
  state           text not null check (state in ('open', 'answered', 'done', 'void')),
  clock_id        uuid not null,
  opened_at       timestamptz not null,
  due_at          timestamptz not null,
  answer          text,
  answered_at     timestamptz,
  ended_at        timestamptz,
  check ((rating_id is null) <> (complaint_id is null)),
  check (state <> 'answered' or answer is not null),
  check ((state in ('done', 'void')) = (ended_at is not null))
);
create index rectification_of on ratings.rectification (organisation_id, opened_at desc, matter_id);
create index rectification_over on ratings.rectification (supervisor_id, opened_at desc, matter_id);

-- What was done about it, in order. The rated officer does not make the call-back.
create table ratings.turn (
  id        uuid primary key default gen_random_uuid(),
  matter_id uuid not null references ratings.rectification,
  kind      text not null check (kind in ('verified', 'call-back', 'reply', 'answered', 'sent-back', 'confirmed')),
  method    text check (method in ('phone', 'visit', 'platform')),
  satisfied boolean,
  words     text not null,
  by_id     uuid,                                   -- null: the rater, who is not named
  at        timestamptz not null,
  check ((kind = 'call-back') = (method is not null)),
  check ((kind = 'reply') = (by_id is null))
);
create index turn_matter on ratings.turn (matter_id, at);

create function ratings.check_turn() returns trigger language plpgsql as $$
declare r ratings.rectification;
begin
  select * into r from ratings.rectification where matter_id = new.matter_id;
  if new.kind = 'call-back' and new.by_id is not distinct from r.officer_id then
    raise exception 'the rated officer does not make the call-back' using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind = 'answered' and not exists (
    select 1 from ratings.turn t where t.matter_id = new.matter_id and t.kind = 'call-back') and r.rating_id is not null then
    raise exception 'no answer without a call-back' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger turn_is_lawful before insert on ratings.turn for each row execute function ratings.check_turn();

-- The organisation says that a rating is mistaken or malicious; supervision decides, once.
create table ratings.appeal (
  rating_id  uuid primary key references ratings.rating (id),
  ground     text not null check (ground in ('mistaken', 'malicious')),
  reasons    text not null,
  made_by    uuid not null,
  made_at    timestamptz not null,
  upheld     boolean,
  decision   text,
  decided_by uuid,
  decided_at timestamptz,
  check ((upheld is null) = (decided_at is null)),
  check (decided_by is distinct from made_by)
);

create function ratings.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger rating_is_append_only before update or delete on ratings.rating for each row execute function ratings.refuse_change();
create trigger default_is_append_only before update or delete on ratings.default_grade for each row execute function ratings.refuse_change();
create trigger turn_is_append_only before update or delete on ratings.turn for each row execute function ratings.refuse_change();

-- Real ratings that count: taken out of the figures by an appeal that was upheld, never out of the table.
create view ratings.pub_rating as
  select i.organisation_id, i.item, r.grade, r.way, r.channel, r.given_at
  from ratings.rating r join ratings.invitation i on i.matter_id = r.matter_id
  where not exists (select 1 from ratings.appeal a where a.rating_id = r.id and a.upheld);

create view ratings.pub_default_grade as
  select i.organisation_id, i.item, d.grade, d.at
  from ratings.default_grade d join ratings.invitation i on i.matter_id = d.matter_id;

-- Rectifications, without the rated matter and without the rater. In time: answered within the time that was set.
create view ratings.pub_rectification as
  select matter_id, number, organisation_id, supervisor_id, case when rating_id is null then 'complaint' else 'rating' end as origin,
         state, opened_at, due_at, answered_at, ended_at,
         case when state = 'void' then null
              when answered_at is null then null
              else answered_at <= due_at end as in_time
  from ratings.rectification;

-- What an organisation may know of a rating that it has to put right: neither matter nor words that name anybody, when anonymous.
create view ratings.shown_rating as
  select r.id, i.organisation_id, i.officer_id, i.item, r.way, r.channel, r.grade, r.marks, r.words, r.anonymous, r.given_at,
         case when r.anonymous then null else i.number end as number,
         case when r.anonymous then null else i.title end as title
  from ratings.rating r join ratings.invitation i on i.matter_id = r.matter_id;
