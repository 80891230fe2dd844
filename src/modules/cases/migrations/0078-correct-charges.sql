-- A charge that was wrong is corrected or taken back: one person asks, another of the same organisation decides. The charge itself
-- stays as it was made; what holds is the sum of the last correction that was granted.
create table cases.charge_correction (
  id              uuid primary key default gen_random_uuid(),
  matter_id       uuid not null,
  fee             text not null,
  from_fen        int not null,
  to_fen          int not null check (to_fen >= 0),       -- 0: taken back
  reason          text not null check (length(reason) between 10 and 1000),
  organisation_id uuid not null references directory.organisation, -- of who asks and who decides
  asked_by        uuid not null,
  asked_by_head   boolean not null,
  asked_at        timestamptz not null,
  verdict         text check (verdict in ('granted', 'refused')),
  answer          text,
  decided_by      uuid,
  decided_at      timestamptz,
  foreign key (matter_id, fee) references cases.charge,
  check (from_fen <> to_fen),
  check (decided_by <> asked_by),
  check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null)),
  check (verdict is distinct from 'refused' or length(answer) >= 5)
);
create unique index charge_correction_open on cases.charge_correction (matter_id, fee) where verdict is null;
create index charge_correction_of on cases.charge_correction (matter_id, asked_at);

-- It starts from the sum that holds, asks for no more than the guide says, and is not changed once it is decided.
create function cases.check_charge_correction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.verdict is not null or
      (to_jsonb(new) - '{verdict,answer,decided_by,decided_at}'::text[]) <> (to_jsonb(old) - '{verdict,answer,decided_by,decided_at}'::text[]))) then
    raise exception 'a correction of a charge stays as it was asked and decided' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' and new.from_fen <> coalesce(
      (select to_fen from cases.charge_correction where matter_id = new.matter_id and fee = new.fee and verdict = 'granted'
        order by decided_at desc limit 1),
      (select amount_fen from cases.charge where matter_id = new.matter_id and fee = new.fee)) then
    raise exception 'a correction starts from the sum that holds' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from catalogue.pub_guide_fee where guide_version_id = cases.guide_of(new.matter_id) and code = new.fee
      and (amount_fen is null or amount_fen >= new.to_fen)) then
    raise exception 'not in the guide of this case: charge' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger charge_correction_stays before insert or update or delete on cases.charge_correction
  for each row execute function cases.check_charge_correction();
