-- What is finished is listed by the day that was set, the latest first, and there is ever more of it: one index finds and orders.
drop index directives.obligation_of;
create index obligation_of on directives.obligation (organisation_id, state, due_day desc, matter_id desc);
drop index directives.obligation_demanded;
create index obligation_demanded on directives.obligation (demander_id, state, due_day desc, matter_id desc);
