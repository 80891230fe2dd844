import { both, type Text } from '../../../kernel/text.ts'
import { type Remedy, resultNames, wayNames } from './model.ts'

/** Words of reconsideration and litigation. */
export const remedyPhrases = {
  panel: both('复议和诉讼', 'Reconsideration and litigation'),
  until: both('可以提出的最后一天', 'May be asked for until'),
  untilOf: (way: Remedy['way']) => both(`${wayNames[way].zh}最后一天`, `${wayNames[way].en} until`),
  none: both('还没有提起', 'None so far'),
  title: both('记录复议或者诉讼', 'Note reconsideration or litigation'),
  intro: both(
    '收到复议机关或者法院的文书后记录。撤销或者责令履行的，事项重新打开，依原因再次作出决定。',
    'Noted when papers of the reconsideration authority or the court arrive. What is annulled or ordered opens the matter again, to be decided anew.',
  ),
  way: both('途径', 'Way'),
  body: both('复议机关或者法院', 'Authority or court'),
  reference: both('文书编号', 'Reference of the paper'),
  appliedOn: both('申请（起诉）日期', 'Applied on'),
  note: both('内容摘要', 'What it says, in short'),
  add: both('记录申请', 'Note the application'),
  state: both('进展', 'Stage'),
  result: both('结果', 'Result'),
  settle: both('记录进展或结果', 'Note its stage or result'),
  open: both('进行中的', 'Under way'),
  noSuch: both(
    '没有这项复议或者诉讼，或者已有结果。',
    'There is no such reconsideration or litigation, or it has ended.',
  ),
  noDecision: both('还没有决定，不能记录复议或者诉讼。', 'There is no decision yet that could be contested.'),
  already: both('同一途径已有一项在进行。', 'One of this way is under way already.'),
  future: both('日期不能晚于今天。', 'The day cannot lie ahead.'),
  resultNeeded: both('请选择结果。', 'Choose the result.'),
  applied: (way: Remedy['way'], body: string) =>
    both(`已申请${wayNames[way].zh}：${body}`, `${wayNames[way].en} applied for: ${body}`),
  stateStep: (way: Remedy['way'], state: Text) =>
    both(`${wayNames[way].zh}：${state.zh}`, `${wayNames[way].en}: ${state.en}`),
  decided: (way: Remedy['way'], result: NonNullable<Remedy['result']>) =>
    both(
      `${wayNames[way].zh}结果：${resultNames[result].zh}`,
      `Result of ${wayNames[way].en.toLowerCase()}: ${resultNames[result].en}`,
    ),
  reopened: both('事项重新打开，须再次作出决定', 'The matter is open again, to be decided anew'),
  redecide: both('重新作出决定', 'Decide again'),
  annulledGround: both('原准予决定被撤销', 'The decision that granted it was annulled'),
  stage: { code: 'redecision', text: both('重新办理', 'To be decided again') },
} as const
