-- A rule by which cards are shown has versions. What a version says never changes; it can only be given a last day.
alter table docket.card drop constraint card_rule_fkey;
alter table docket.card_rule drop constraint card_rule_pkey;
alter table docket.card_rule add column version int not null default 1 check (version >= 1);
alter table docket.card_rule add column entered_by uuid;   -- null: shipped with the product
alter table docket.card_rule add column entered_at timestamptz;
alter table docket.card_rule add primary key (code, version);
alter table docket.card_rule add check (valid_to >= valid_from - 1);
create function docket.keep_card_rule() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_to') = (to_jsonb(old) - 'valid_to') then return new; end if;
  raise exception 'a version of a card rule never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger card_rule_never_changes before update or delete on docket.card_rule
  for each row execute function docket.keep_card_rule();

-- Each card says by which version it was shown, and can be pointed at.
alter table docket.card add column id uuid not null default gen_random_uuid();
alter table docket.card add column rule_version int not null default 1;
alter table docket.card add foreign key (rule, rule_version) references docket.card_rule (code, version);
create unique index card_id on docket.card (id);
create index card_raised on docket.card (raised_at, id);

create view docket.pub_card as
  select id, matter_id, rule, rule_version, colour, due_at, raised_at, holder_organisation_id from docket.card;
create view docket.pub_card_rule as
  select code, version, colour, "when", days, words, source, valid_from, valid_to from docket.card_rule;
