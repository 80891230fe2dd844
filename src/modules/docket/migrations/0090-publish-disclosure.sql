-- Whether the public may know of a matter, as a person decided it; without one it is only proposed.
create view docket.pub_disclosure as
  select id as matter_id, disclosure, disclosure_ground as ground, disclosure_until as until
    from docket.matter where disclosed_by is not null;
