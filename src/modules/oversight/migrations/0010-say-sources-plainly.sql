-- Where the thresholds that ship come from is public, so it is said in the public's words. Figures, days and what people entered stay.
alter table oversight.finding_rule disable trigger finding_rule_is_append_only;
update oversight.finding_rule set source = replace(source, '示范区默认值（设计建议，D）', '本平台随带的起始值，没有官方出处，由本区核定')
 where entered_by is null;
alter table oversight.finding_rule enable trigger finding_rule_is_append_only;
alter table oversight.grade_rule disable trigger grade_rule_is_append_only;
update oversight.grade_rule set source = replace(source, '示范区默认值（设计建议，D）', '本平台随带的起始值，没有官方出处，由本区核定')
 where entered_by is null;
alter table oversight.grade_rule enable trigger grade_rule_is_append_only;
