-- What a month that is over came to, by organisation and by what parameters held. A fact keeps its moment, so nothing is added to it any
-- more: the page reads these rows instead of every delivery there ever was.
create table savings.month (
  month           text not null check (month ~ '^\d{4}-\d{2}$'),   -- in the days of the district
  organisation_id uuid not null references directory.organisation,
  since           date not null,                                    -- day from which the parameters were as they were
  deliveries      int not null,
  pages           int not null,
  readings        int not null,
  reading_pages   int not null,
  signed          int not null,
  signed_days     float8 not null,
  primary key (month, organisation_id, since)
);

-- Months are closed one after the other, without a gap; one in which nothing was delivered too.
create table savings.closing (
  month     text primary key check (month ~ '^\d{4}-\d{2}$'),
  closed_at timestamptz not null
);

create function savings.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger month_stays before update or delete on savings.month for each row execute function savings.refuse_change();
create trigger closing_stays before update or delete on savings.closing for each row execute function savings.refuse_change();
