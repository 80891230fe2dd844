-- 终止办理: the applicant has died or was closed, and the matter cannot go on.
alter table cases.case drop constraint case_state_check;
alter table cases.case add constraint case_state_check check (state in ('draft', 'submitted', 'correcting', 'handling', 'decided',
  'delivered', 'closed', 'archived', 'not-needed', 'not-ours', 'lapsed', 'withdrawn', 'terminated'));

-- What an authority began is taken back only where it rested on a note that was wrong.
alter table cases.result_act drop constraint result_act_check;
alter table cases.result_act add constraint result_act_check
  check (state <> 'taken-back' or by_holder or (act = 'deregister' and ground in ('person', 'ended')));
