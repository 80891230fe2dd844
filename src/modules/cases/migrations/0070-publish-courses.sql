-- What supervision looks at: the course of a case in facts and moments. Nothing that people wrote is published here.
create view cases.pub_course as
  select c.matter_id, c.number, c.item_code, c.applicant_id, c.state, c.submitted_at, c.accepted_at, c.accepted_how,
         c.intake_clock, c.promised_clock, c.statutory_clock, n.issued_at as correction_at, e.granted_at as extended_at,
         d.kind as decision_kind, d.made_by, d.decided_at, d.decided_by, length(d.reason) as reason_length,
         (select count(*)::int from cases.decision_ground g where g.matter_id = c.matter_id) as grounds,
         array(select i.target || ':' || i.code from cases.correction_item i where i.matter_id = c.matter_id order by 1) as corrected,
         array(select t.done_at from cases.task_result t where t.matter_id = c.matter_id order by 1) as task_times,
         -- each charge beside what the guide of the case lists: null when it lists no such fee
         (select coalesce(jsonb_agg(jsonb_build_object('fee', x.fee, 'amountFen', x.amount_fen, 'listed', f.code is not null,
                                                       'listedFen', f.amount_fen)), '[]')
            from cases.charge x
            left join catalogue.pub_guide_fee f on f.guide_version_id = c.guide_version_id and f.code = x.fee
           where x.matter_id = c.matter_id) as charges
    from cases.case c
    left join cases.correction n on n.matter_id = c.matter_id
    left join cases.extension e on e.matter_id = c.matter_id
    left join cases.decision d on d.matter_id = c.matter_id
   where c.state <> 'draft';
create view cases.pub_course_stop as
  select id, matter_id, ground, expected_days, stopped_at, resumed_at from cases.stop;
-- Decisions and applications in the order in which they came: reports and comparisons read a stretch of time.
create index decision_decided on cases.decision (decided_at, matter_id);
create index case_submitted on cases.case (submitted_at, matter_id) where submitted_at is not null;
create index case_applicant_item on cases.case (applicant_id, item_code, submitted_at) where submitted_at is not null;
create index stop_begun on cases.stop (stopped_at, id);
create index extension_granted on cases.extension (granted_at, matter_id);
