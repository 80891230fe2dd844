import { quoting } from './quoting.ts'

const quote = quoting('中华人民共和国行政复议法（2023年修订）', 'Administrative Reconsideration Law (revised 2023)')

/** The rules on administrative reconsideration, word for word. */
export const reconsideration = {
  within: quote(
    '第二十条第一款',
    'Article 20, first paragraph',
    '公民、法人或者其他组织认为行政行为侵犯其合法权益的，可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请；但是法律规定的申请期限超过六十日的除外。',
  ),
  oral: quote(
    '第二十二条第一款',
    'Article 22, first paragraph',
    '申请人申请行政复议，可以书面申请；书面申请有困难的，也可以口头申请。',
  ),
  county: quote(
    '第二十四条第一款',
    'Article 24, first paragraph',
    '县级以上地方各级人民政府管辖下列行政复议案件：\n（一）对本级人民政府工作部门作出的行政行为不服的；\n（二）对下一级人民政府作出的行政行为不服的；\n（三）对本级人民政府依法设立的派出机关作出的行政行为不服的；\n（四）对本级人民政府或者其工作部门管理的法律、法规、规章授权的组织作出的行政行为不服的。',
  ),
}
