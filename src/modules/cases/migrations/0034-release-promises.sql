-- A refused application releases the applicant from what was promised.
alter table cases.promise drop constraint promise_state_check;
alter table cases.promise add check (state in ('promised', 'running', 'kept', 'broken', 'released'));

-- 吊销 is a penalty decided elsewhere; it is noted on the result with the same due process.
alter table cases.result_act drop constraint result_act_act_check;
alter table cases.result_act add check (act in ('renew', 'change', 'withdraw', 'cancel', 'revoke', 'deregister'));
alter table cases.result_act add column public_interest boolean not null default false;
