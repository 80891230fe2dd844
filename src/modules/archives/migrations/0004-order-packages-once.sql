-- The same is not made twice at once: of those ordered twice so far and not made yet, the last is.
update archives.package k set state = 'failed', failure = '{"zh": "已由后来的同一要求代替。", "en": "A later order of the same took its place."}'
 where k.state in ('waiting', 'making', 'sealing') and exists (
   select 1 from archives.package l where l.filing_id = k.filing_id and l.retention is not distinct from k.retention
     and l.piece_id is not distinct from k.piece_id and l.state in ('waiting', 'making', 'sealing')
     and (l.ordered_at, l.id) > (k.ordered_at, k.id));
create unique index package_of_year_once on archives.package (filing_id, retention)
  where piece_id is null and state in ('waiting', 'making', 'sealing');
create unique index package_of_piece_once on archives.package (piece_id)
  where state in ('waiting', 'making', 'sealing');
