-- Where the values that ship come from is public, so it is said in the public's words. Figures, days and what people entered stay.
alter table savings.parameter disable trigger parameter_stays;
update savings.parameter set source = regexp_replace(source, '^(示范区默认值（设计建议，D）|设计建议（D）)', '本平台随带的起始值，是估计，没有官方出处')
 where set_by is null;
alter table savings.parameter enable trigger parameter_stays;
