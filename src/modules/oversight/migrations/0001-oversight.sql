create schema oversight;

-- A yellow or red card (黄牌、红牌) as a matter: who got it, why, and what became of it. It is never taken away: lifting is a new act.
create table oversight.card (
  matter_id       uuid primary key,
  number          text not null unique,
  colour          text not null check (colour in ('yellow', 'red')),
  trigger         text not null check (trigger in ('not-accepting', 'promise-exceeded', 'step-overtime', 'first-review-late',
                    'refusal-unexplained', 'not-online', 'unlisted-charge', 'not-told-at-once', 'other')),
  organisation_id uuid not null,              -- who is carded
  supervisor_id   uuid not null,              -- the organisation that supervises it
  post_id         uuid,                       -- the post that had the matter, when one was named
  answering_role  text not null check (answering_role in ('head', 'handler', 'helper')),
  about_id        uuid,                       -- the matter that the card is about
  about_number    text,
  by_rule         uuid unique,                -- the docket's card, when a rule raised it; its version is there
  finding_id      uuid,
  due_at          timestamptz,                -- the due moment it was counted against
  evidence        text not null check (length(evidence) >= 10),
  issued_at       timestamptz not null,
  issued_by       uuid not null,
  stage           text not null check (stage in ('statement', 'deciding', 'appeal', 'reviewing', 'final')),
  window_clock    uuid,                       -- the time to make a statement, then to appeal
  work_clock      uuid,                       -- the time in which supervision decides
  check ((by_rule is null) or (due_at is not null))
);
create index card_list on oversight.card (issued_at desc, matter_id);
create index card_organisation on oversight.card (organisation_id, issued_at desc, matter_id);
create index card_about on oversight.card (about_id, due_at);
create index card_window on oversight.card (window_clock) where stage in ('statement', 'appeal');

create table oversight.statement (
  matter_id uuid primary key references oversight.card,
  words     text not null check (length(words) >= 5),
  stated_at timestamptz not null,
  stated_by uuid not null,
  post_id   uuid not null
);
create table oversight.card_decision (
  matter_id  uuid not null references oversight.card,
  instance   text not null check (instance in ('first', 'appeal')),
  outcome    text not null check (outcome in ('upheld', 'lifted')),
  reason     text not null check (length(reason) >= 10),
  decided_at timestamptz not null,
  decided_by uuid not null,
  post_id    uuid not null,
  primary key (matter_id, instance)
);
create table oversight.appeal (
  matter_id   uuid primary key references oversight.card,
  words       text not null check (length(words) >= 5),
  appealed_at timestamptz not null,
  appealed_by uuid not null,
  post_id     uuid not null
);

create function oversight.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger statement_is_append_only before update or delete on oversight.statement for each row execute function oversight.refuse_change();
create trigger card_decision_is_append_only before update or delete on oversight.card_decision for each row execute function oversight.refuse_change();
create trigger appeal_is_append_only before update or delete on oversight.appeal for each row execute function oversight.refuse_change();

-- Of a card only the stage and its clocks move; it is never deleted.
create function oversight.keep_card() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - '{stage,window_clock,work_clock}'::text[]) = (to_jsonb(old) - '{stage,window_clock,work_clock}'::text[])
    and old.stage <> 'final' then return new; end if;
  raise exception 'a card stays on record' using errcode = 'integrity_constraint_violation';
end $$;
create trigger card_stays before update or delete on oversight.card for each row execute function oversight.keep_card();

-- An appeal is against a card that was upheld, and somebody else decides it.
create function oversight.guard_decision() returns trigger language plpgsql as $$
declare first oversight.card_decision;
begin
  if new.instance = 'appeal' then
    select * into first from oversight.card_decision where matter_id = new.matter_id and instance = 'first';
    if first.outcome is distinct from 'upheld' or not exists (select 1 from oversight.appeal where matter_id = new.matter_id) then
      raise exception 'nothing to review' using errcode = 'integrity_constraint_violation';
    end if;
    if first.decided_by = new.decided_by then
      raise exception 'an appeal is decided by another person' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;
create trigger decision_is_due before insert on oversight.card_decision for each row execute function oversight.guard_decision();
create function oversight.guard_appeal() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from oversight.card_decision where matter_id = new.matter_id and instance = 'first' and outcome = 'upheld') then
    raise exception 'only an upheld card can be appealed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger appeal_is_due before insert on oversight.appeal for each row execute function oversight.guard_appeal();

-- What a detector found. A finding is never lost: what people say about it are rows beside it.
create table oversight.finding (
  id              uuid primary key default gen_random_uuid(),
  detector        text not null,
  version         int not null check (version >= 1),
  subject_key     text not null,              -- what it is about, so that the same is found once
  organisation_id uuid not null,
  matter_id       uuid,
  matter_number   text,
  person_id       uuid,                       -- the handler, for what is about one
  data            jsonb not null,             -- the figures on which the rule decided
  compared        int not null default 0,     -- size of the comparison set
  state           text not null check (state in ('new', 'explained', 'card', 'dismissed')),
  found_at        timestamptz not null,
  unique (detector, version, subject_key)
);
create index finding_list on oversight.finding (found_at desc, id);
create index finding_organisation on oversight.finding (organisation_id, found_at desc, id);
create index finding_new on oversight.finding (organisation_id, found_at desc, id) where state = 'new';
create table oversight.finding_act (
  finding_id uuid not null references oversight.finding,
  ordinal    int not null,
  act        text not null check (act in ('explained', 'card', 'dismissed', 'reopened')),
  reason     text not null check (length(reason) >= 5),
  by_post    uuid not null,
  by_person  uuid not null,
  at         timestamptz not null,
  primary key (finding_id, ordinal)
);
create trigger finding_act_is_append_only before update or delete on oversight.finding_act for each row execute function oversight.refuse_change();
-- The matters that a finding was compared with, each with its figure.
create table oversight.finding_row (
  finding_id uuid not null references oversight.finding,
  ordinal    int not null,
  matter_id  uuid not null,
  number     text not null,
  figure     text not null,
  own        boolean not null,                -- belongs to the finding itself rather than to the comparison
  primary key (finding_id, ordinal)
);
create trigger finding_row_is_append_only before update or delete on oversight.finding_row for each row execute function oversight.refuse_change();
create function oversight.keep_finding() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state') then return new; end if;
  raise exception 'a finding is never lost' using errcode = 'integrity_constraint_violation';
end $$;
create trigger finding_stays before update or delete on oversight.finding for each row execute function oversight.keep_finding();

-- Up to when everything that moved has been looked through.
create table oversight.scan (
  one   boolean primary key default true check (one),
  until timestamptz not null
);

-- How a quarter is graded: local, hence versions with a source. Points are counted for each hundred decided matters.
create table oversight.grade_rule (
  version       int primary key check (version >= 1),
  yellow_points int not null check (yellow_points >= 0),
  red_points    int not null check (red_points >= 0),
  excellent     int not null,                 -- at most so many points a hundred: 优秀
  good          int not null,                 -- 良好
  passing       int not null,                 -- 合格; more is 不合格
  least_matters int not null check (least_matters >= 0),  -- fewer decided matters are not graded
  source        text not null check (length(source) >= 4),
  valid_from    date not null unique,
  entered_by    uuid,
  entered_at    timestamptz not null,
  check (0 <= excellent and excellent <= good and good <= passing)
);
create trigger grade_rule_is_append_only before update or delete on oversight.grade_rule for each row execute function oversight.refuse_change();
insert into oversight.grade_rule values
  (1, 1, 3, 2, 5, 10, 5, '示范区默认值（设计建议，D）：季度评定等次及分值没有全国规定，由各地设定', '2020-01-01', null, '2020-01-01');

-- A report as issued. Its digest is in the ledger; it never changes, so it can be printed again with the same figures.
create table oversight.report (
  id              uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  month           date not null check (extract(day from month) = 1),
  content         jsonb not null,
  digest          text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_at       timestamptz not null,
  issued_by       uuid not null,
  unique (organisation_id, month)
);
create index report_list on oversight.report (month desc, id);
create trigger report_is_append_only before update or delete on oversight.report for each row execute function oversight.refuse_change();

-- What became of each card: for the public figure, and for modules above.
create view oversight.pub_card as
  select c.matter_id, c.number, c.colour, c.trigger, c.organisation_id, c.about_id, c.due_at, c.issued_at, c.stage,
         coalesce(a.outcome, f.outcome) as outcome
    from oversight.card c
    left join oversight.card_decision f on f.matter_id = c.matter_id and f.instance = 'first'
    left join oversight.card_decision a on a.matter_id = c.matter_id and a.instance = 'appeal';
