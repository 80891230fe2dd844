-- What happens to a granted result: asked for by its holder or begun by the authority (行政许可法 art. 8, 49, 50, 69, 70).
create table cases.result_act (
  matter_id       uuid primary key,
  number          text not null unique,
  certificate_id  uuid not null,
  act             text not null check (act in ('renew', 'change', 'withdraw', 'cancel', 'deregister')),
  by_holder       boolean not null,
  ground          text not null,
  facts           text not null,
  changes         jsonb not null default '[]',   -- lines as the holder wants them
  state           text not null check (state in ('handling', 'decided', 'deemed')),
  opened_at       timestamptz not null,
  opened_by       uuid not null,
  statement       text,
  stated_at       timestamptz,
  statement_clock uuid,
  decision_clock  uuid not null,
  deem_at         timestamptz,                   -- the last instant of validity: without a decision by then, renewed by law (art. 50)
  outcome         text check (outcome in ('granted', 'refused')),
  reason          text,
  compensation    text,                          -- art. 8 and 69: what is compensated, or why nothing is
  decided_at      timestamptz,
  decided_by      uuid,
  check ((state = 'handling') = (outcome is null)),
  check (by_holder = (act in ('renew', 'change')) or act = 'deregister')
);
create unique index result_act_one_open on cases.result_act (certificate_id, act) where state = 'handling';
create index result_act_certificate on cases.result_act (certificate_id);
create index result_act_deem on cases.result_act (deem_at) where state = 'handling' and deem_at is not null;
