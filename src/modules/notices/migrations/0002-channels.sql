-- Where a person wants to be told besides the site. Used only after the person has given back a code that was sent there.
create table notices.address (
  person_id       uuid not null,
  channel         text not null check (channel in ('mail', 'sms')),
  value           text not null check (length(value) between 5 and 254),
  added_at        timestamptz not null,
  code_secret     bytea,                             -- what the code that was sent is reckoned from, until it is given back
  code_expires_at timestamptz,
  tries           int not null default 0,            -- wrong codes
  verified_at     timestamptz,
  failed_at       timestamptz,                       -- refused for good by the far end; the person is asked to correct it
  primary key (person_id, channel)
);

create table notices.preference (
  person_id  uuid primary key,
  mail       boolean not null,
  sms        boolean not null,
  quiet_from time,                                   -- no messages from … to, in the district's time; both or neither
  quiet_to   time,
  language   text not null check (language in ('zh-Hans', 'zh-Hant', 'en')),
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);

-- One telling of one notice through one channel.
create table notices.message (
  id        uuid primary key default gen_random_uuid(),
  notice_id uuid not null references notices.notice,
  person_id uuid not null,
  channel   text not null check (channel in ('mail', 'sms')),
  state     text not null check (state in ('waiting', 'sent', 'delivered', 'failed')),
  due_at    timestamptz not null,                    -- not before: quiet hours, or the pause after a try
  made_at   timestamptz not null,
  ended_at  timestamptz,
  unique (notice_id, channel)                        -- told once through each channel
);
create index message_list on notices.message (person_id, made_at desc, id desc);
create index message_state on notices.message (state, made_at desc, id desc);

-- The proof: each try, through which carrier, and what it answered.
create table notices.attempt (
  message_id uuid not null references notices.message,
  ordinal    int not null check (ordinal >= 1),
  at         timestamptz not null,
  carrier    text not null,                          -- host of the mail server or gateway
  outcome    text not null check (outcome in ('accepted', 'refused', 'unreachable', 'delivered', 'undelivered')),
  answer     text not null check (length(answer) <= 500),
  primary key (message_id, ordinal)
);
create function notices.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger attempt_is_append_only before update or delete on notices.attempt
  for each row execute function notices.refuse_change();
