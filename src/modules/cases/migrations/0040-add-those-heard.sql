-- Who is heard while a case is reviewed: the applicant, and those whose major interests it directly concerns (行政许可法 art. 36, 47).
create table cases.participant (
  id               uuid primary key default gen_random_uuid(),
  matter_id        uuid not null references cases.case,
  part             text not null check (part in ('applicant', 'interested')),
  ordinal          int not null,                 -- how papers call them: 利害关系人 1, 2 …; the applicant is 0
  person_id        uuid,                         -- who answers on the site; null: reached on paper only
  firm_id          uuid,
  name             text not null,
  contact          text not null,                -- where a paper reaches them; for staff only
  concern          text not null,                -- which interest, as they are told
  told             text not null,                -- what they are told of the application, without the applicant's personal data
  named_at         timestamptz not null,
  named_by         uuid not null,
  statement_state  text not null check (statement_state in ('open', 'stated', 'lapsed')),
  statement_clock  uuid,                         -- null: until the decision
  statement        text check (length(statement) between 2 and 8000),
  stated_at        timestamptz,
  stated_by        uuid,                         -- themselves, or who took it down from paper
  hearing_state    text not null check (hearing_state in ('none', 'open', 'asked', 'waived', 'lapsed', 'withdrawn')),
  hearing_clock    uuid,
  hearing_told_at  timestamptz,
  hearing_words    text,
  hearing_at       timestamptz,                  -- when the right was used, given up or lapsed
  unique (matter_id, ordinal),
  check ((part = 'applicant') = (ordinal = 0)),
  check ((statement_state = 'stated') = (statement is not null and stated_at is not null)),
  check ((hearing_state = 'none') = (hearing_clock is null))
);
create unique index participant_once on cases.participant (matter_id, person_id) where person_id is not null;
create index participant_person on cases.participant (person_id, named_at) where person_id is not null and part = 'interested';

-- What the decision says to each statement; written with it, and anew when it is decided again.
create table cases.statement_answer (
  participant_id uuid not null references cases.participant,
  decided_at     timestamptz not null,
  adopted        boolean not null,
  why            text not null check (length(why) between 5 and 2000),
  primary key (participant_id, decided_at)
);
