import { quoting } from './quoting.ts'

const quote = quoting('中华人民共和国行政诉讼法（2017年修正）', 'Administrative Litigation Law (amended 2017)')

/** The rules on going to court, word for word. */
export const litigation = {
  choice: quote(
    '第四十四条第一款',
    'Article 44, first paragraph',
    '对属于人民法院受案范围的行政案件，公民、法人或者其他组织可以先向行政机关申请复议，对复议决定不服的，再向人民法院提起诉讼；也可以直接向人民法院提起诉讼。',
  ),
  afterReconsideration: quote(
    '第四十五条',
    'Article 45',
    '公民、法人或者其他组织不服复议决定的，可以在收到复议决定书之日起十五日内向人民法院提起诉讼。复议机关逾期不作决定的，申请人可以在复议期满之日起十五日内向人民法院提起诉讼。法律另有规定的除外。',
  ),
  within: quote(
    '第四十六条第一款',
    'Article 46, first paragraph',
    '公民、法人或者其他组织直接向人民法院提起诉讼的，应当自知道或者应当知道作出行政行为之日起六个月内提出。法律另有规定的除外。',
  ),
}
