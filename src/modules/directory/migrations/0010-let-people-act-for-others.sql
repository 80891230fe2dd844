-- A party that is no more: mandates and guardianship end with it (民法典 art. 39, 173, 175).
alter table directory.person add column died_on date;
alter table directory.firm add column closed_on date;

-- Who may act for a firm or another person, by what right, how far and until when. In force from the moment both sides agreed;
-- a row is only ever agreed to and ended, each once.
create table directory.representation (
  id            uuid primary key default gen_random_uuid(),
  kind          text not null check (kind in ('legal', 'appointed', 'guardian', 'mandate')),
  firm_id       uuid references directory.firm,
  -- The ward or the mandator.
  person_id     uuid references directory.person,
  agent_id      uuid not null references directory.person,
  -- The post in the course of which the agent helps: the right rests while the agent does not hold it.
  agent_post_id uuid references directory.post,
  acts          text[] not null check (acts <@ array['read', 'apply', 'withdraw'] and acts @> array['read']),
  -- May entrust others in the firm's name.
  manages       boolean not null,
  -- Codes of service items, and the number of one matter; null: no such limit.
  items         text[] check (cardinality(items) > 0),
  matter        text,
  starts_on     date not null,
  ends_on       date check (ends_on >= starts_on),
  -- The document, and the law it rests on.
  basis         text not null check (length(basis) between 1 and 400),
  file_id       uuid,
  given_by      uuid not null,
  given_at      timestamptz not null,
  agreed_by     uuid,
  agreed_at     timestamptz,
  agreed_how    text check (agreed_how in ('register', 'counter', 'account', 'code', 'slip', 'handover')),
  ended_by      uuid,
  ended_at      timestamptz,
  end_reason    text check (length(end_reason) <= 400),
  -- The right that this one follows after a hand-over of the post.
  follows_id    uuid references directory.representation,
  -- 法定代表人 and 委托代理人 stand for firms, 监护人 and 代办 for people (民法典 art. 34, 61, 165).
  check ((kind in ('legal', 'appointed')) = (firm_id is not null)),
  check ((firm_id is null) <> (person_id is null)),
  check (agent_id is distinct from person_id),
  -- What is entrusted has an end; only a firm's people may entrust further.
  check (kind not in ('appointed', 'mandate') or ends_on is not null),
  check (not manages or firm_id is not null),
  check (kind = 'mandate' or agent_post_id is null),
  -- Whoever may take back may also apply: nobody takes back in silence what another sent.
  check (not acts @> array['withdraw'] or acts @> array['apply']),
  check (kind in ('appointed', 'mandate') or (items is null and matter is null)),
  check ((agreed_at is null) = (agreed_how is null) and (agreed_at is null) = (agreed_by is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is not null or end_reason is null))
);
create unique index representation_one_legal on directory.representation (firm_id) where kind = 'legal' and ended_at is null;
create index representation_agent on directory.representation (agent_id, given_at desc, id);
create index representation_firm on directory.representation (firm_id, given_at desc, id) where firm_id is not null;
create index representation_person on directory.representation (person_id, given_at desc, id) where person_id is not null;
create index representation_post on directory.representation (agent_post_id) where ended_at is null and agent_post_id is not null;

create function directory.keep_representation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (to_jsonb(new) - array['agreed_by', 'agreed_at', 'agreed_how', 'file_id', 'ended_by', 'ended_at', 'end_reason'])
        is distinct from
        (to_jsonb(old) - array['agreed_by', 'agreed_at', 'agreed_how', 'file_id', 'ended_by', 'ended_at', 'end_reason'])
     or (old.agreed_at is not null and (new.agreed_at, new.agreed_by, new.agreed_how, new.file_id)
                                is distinct from (old.agreed_at, old.agreed_by, old.agreed_how, old.file_id))
     or (old.ended_at is not null and (new.ended_at, new.ended_by, new.end_reason, new.agreed_at)
                               is distinct from (old.ended_at, old.ended_by, old.end_reason, old.agreed_at)) then
    raise exception 'a representation is only agreed to and ended, each once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger representation_is_kept before update or delete on directory.representation
  for each row execute function directory.keep_representation();

-- For whom the session acts; a right that has ended leaves the session without one, not as oneself.
alter table directory.session add column representation_id uuid references directory.representation,
  add check (post_id is null or representation_id is null);

-- What the register of enterprises tells of a firm: whoever is its legal representative there needs no other proof.
create table directory.firm_register (
  uscc                   text primary key check (length(uscc) = 18),
  name                   text not null check (length(name) between 1 and 200),
  kind                   text not null check (kind in ('company', 'sole-trader', 'cooperative', 'social-organisation',
                                                       'public-institution', 'other')),
  address                text,
  legal_name             text not null,
  legal_resident_id      text not null check (legal_resident_id ~ '^[0-9]{17}[0-9X]$'),
  source_organisation_id uuid not null references directory.organisation,
  since                  date not null,
  recorded_by            uuid not null,
  recorded_at            timestamptz not null
);
