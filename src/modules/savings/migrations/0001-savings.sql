create schema savings;

-- What a figure is reckoned with: versions with a day from which they hold, so that what was reckoned before stays as it was.
create table savings.parameter (
  code       text not null check (code in ('copies', 'printed', 'reading-copies', 'post-share', 'post-fee', 'courier-share', 'per-trip', 'paper-days')),
  version    int not null check (version >= 1),
  low        numeric(10, 2) not null check (low >= 0),
  likely     numeric(10, 2) not null,
  high       numeric(10, 2) not null,
  source     text not null check (length(source) between 4 and 500),
  valid_from date not null,
  set_by     uuid,
  set_at     timestamptz not null,
  primary key (code, version),
  unique (code, valid_from),
  check (low <= likely and likely <= high),
  check (code not in ('printed', 'post-share', 'courier-share') or high <= 100),
  check (code <> 'per-trip' or low >= 1)
);
create function savings.keep_parameter() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a parameter gets a new version, it is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from savings.parameter p where p.code = new.code and p.valid_from >= new.valid_from) then
    raise exception 'a version holds from a later day than those before' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger parameter_stays before insert or update or delete on savings.parameter for each row execute function savings.keep_parameter();

-- Assumptions of the design (D), each to be replaced by the district's own: nobody has counted them nationwide.
insert into savings.parameter (code, version, low, likely, high, source, valid_from, set_at) values
  ('copies', 1, 1, 1, 3, '示范区默认值（设计建议，D）：纸质公文发给一个单位一至三份，须由本地核对', '2000-01-01', '2020-01-01'),
  ('printed', 1, 10, 40, 80, '示范区默认值（设计建议，D）：收文后仍自行打印的比例，系统看不到打印，须抽查核对', '2000-01-01', '2020-01-01'),
  ('reading-copies', 1, 0, 0, 1, '示范区默认值（设计建议，D）：传阅一般共用一份，少数单位每人复印一份', '2000-01-01', '2020-01-01'),
  ('post-share', 1, 0, 10, 30, '示范区默认值（设计建议，D）：县内多为自取或者专送，邮寄为少数，须由本地核对', '2000-01-01', '2020-01-01'),
  ('post-fee', 1, 1.2, 4.2, 20, '设计建议（D）：低为平常信函，中为挂号信函，高为特快专递首重；以邮政企业公布的现行资费为准，须由本地核对', '2000-01-01', '2020-01-01'),
  ('courier-share', 1, 20, 70, 100, '示范区默认值（设计建议，D）：由通信员专送或者来人取件的比例，须由本地核对', '2000-01-01', '2020-01-01'),
  ('per-trip', 1, 1, 4, 10, '示范区默认值（设计建议，D）：一次取送合并的件数，须由本地核对', '2000-01-01', '2020-01-01'),
  ('paper-days', 1, 0.5, 2, 5, '示范区默认值（设计建议，D）：纸质公文从发出到签收的天数，须用上线前的收文登记核对', '2000-01-01', '2020-01-01');

-- 节约账: everything that was not printed or carried, as it was delivered, read in circulation, or signed for. A fact keeps its moment,
-- so a month that is over does not change.
create view savings.entry as
  select s.issuer_id as organisation_id, d.sent_at as at, 1 as deliveries, s.pages, 0 as readings, 0 as reading_pages, 0 as signed,
         0::numeric as signed_days
  from delivery.pub_delivery d join delivery.pub_dispatch s on s.document_id = d.document_id
  union all
  select r.organisation_id, r.read_at, 0, 0, 1, s.pages, 0, 0
  from delivery.pub_reading r join delivery.pub_dispatch s on s.document_id = r.document_id
  union all
  select s.issuer_id, g.signed_at, 0, 0, 0, 0, 1, extract(epoch from g.signed_at - g.sent_at) / 86400
  from delivery.pub_signing g join delivery.pub_dispatch s on s.document_id = g.document_id;
