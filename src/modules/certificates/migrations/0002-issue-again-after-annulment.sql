-- A decision that was annulled takes back what it gave; decided anew, the matter may give another, and the former be renewed again.
drop index certificates.certificate_once;
create unique index certificate_once on certificates.certificate (matter_id, type_code)
  where matter_id is not null and state <> 'cancelled';
alter table certificates.certificate drop constraint certificate_renews_id_key;
create unique index certificate_renews_once on certificates.certificate (renews_id) where state <> 'cancelled';
create index certificate_renews on certificates.certificate (renews_id);
