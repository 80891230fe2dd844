import { both, type Text } from '../../../kernel/text.ts'
import type { EndingState } from './model.ts'

export const endingPhrases = {
  title: both('死亡和注销登记', 'Deaths and closed firms'),
  intro: both(
    '登记居民死亡或者单位注销。一人登记，同单位另一人核对确认后生效：账号关闭，任职终止，代办关系停止，在办事项和按月发放的待遇转告经办单位，证照转入注销程序。登记错了，同样由两人更正。',
    'Note that a resident has died or a firm has ended. One person notes it, another of the same organisation confirms: the account closes, posts end, rights to act rest, offices with open matters or allowances paid each month are told, certificates go into deregistration. A wrong note is undone by two people as well.',
  ),
  note: both('新登记', 'Note an end'),
  number: both('身份证号或统一社会信用代码', 'Resident number or social credit code'),
  numberHint: both('号码和姓名（名称）须与登记一致。', 'Number and name must both fit.'),
  name: both('姓名或单位名称', 'Name of the person or firm'),
  endedOn: both('死亡或注销日期', 'Day of death or of the end'),
  evidence: both('依据', 'What it rests on'),
  evidenceHint: both(
    '写明证明文件和文号，例如：死亡医学证明、户口注销、准予注销登记通知书。',
    'The document and its number: certificate of death, entry in the household register, notice of deregistration.',
  ),
  submit: both('登记，待另一人确认', 'Note it, to be confirmed by another'),
  list: both('本单位的登记', 'Notes of this organisation'),
  none: both('还没有登记。', 'Nothing has been noted.'),
  party: both('姓名或名称', 'Who'),
  kinds: { person: both('居民死亡', 'death'), firm: both('单位注销', 'firm closed') },
  state: both('状态', 'State'),
  states: {
    noted: both('待确认', 'to be confirmed'),
    confirmed: both('已确认', 'confirmed'),
    dropped: both('未予确认', 'not confirmed'),
    'undo-asked': both('申请更正，待确认', 'undoing asked for'),
    undone: both('已更正', 'undone'),
  } satisfies Record<EndingState, Text>,
  by: both('登记人', 'Noted by'),
  settledBy: both('确认人', 'Settled by'),
  act: both('办理', 'To do'),
  confirm: both('确认', 'Confirm'),
  confirmQuestion: both(
    '请先核对证明文件。确认后立即生效：账号关闭、任职终止、代办停止、在办事项、待遇和证照转入处理。',
    'Look at the document first. It takes effect at once: account, posts, rights to act, open matters, allowances, certificates.',
  ),
  drop: both('不予确认', 'Do not confirm'),
  dropQuestion: both('登记不成立，不产生任何效力，记录保留。', 'The note has no effect; the record stays.'),
  undo: both('登记错误，申请更正', 'It was wrong: ask to undo it'),
  undoReason: both('错在哪里，依据什么更正', 'What was wrong, and on what it rests'),
  grantUndo: both('确认更正', 'Undo it'),
  grantQuestion: (reason: string) =>
    both(
      `更正理由：“${reason}”确认后账号、任职、代办关系恢复，没有决定的注销程序终止；已经作出的决定依复议、诉讼或者撤销程序办理。`,
      `Reason: “${reason}” The account, posts and rights to act come back, deregistrations that were not decided end; what was decided is undone by its own procedures.`,
    ),
  refuseUndo: both('不予更正', 'Do not undo'),
  refuseQuestion: both('原登记继续有效。', 'The note stands.'),
  own: both('须由另一人确认。', 'Somebody else has to confirm it.'),
  ended: (kind: 'person' | 'firm', day: Text): Text =>
    kind === 'person'
      ? both(`已登记死亡（${day.zh}）。`, `Noted as deceased (${day.en}).`)
      : both(`已登记注销（${day.zh}）。`, `Noted as closed (${day.en}).`),
  noParty: both(
    '没有号码和姓名都相符的居民或者单位。',
    'There is no resident or firm for whom number and name both fit.',
  ),
  noSuch: both('没有这条登记。', 'There is no such note.'),
  noted: both('已经有一条登记，待确认或者已生效。', 'There is a note already: to be confirmed, or in force.'),
  notNow: both('这条登记现在不能这样办理。', 'This cannot be done with the note now.'),
  future: both('不能晚于今天。', 'Not after today.'),
  beforeBirth: both('不能早于出生日期。', 'Not before the birth.'),
  noOffice: both('须写明提供信息的机构。', 'Name the organisation that tells it.'),
  hasDied: both(
    '此人已登记死亡，不能开通账号，也不能任职。登记有误的，先更正。',
    'The person is noted as deceased: no account can be opened and no post given. If the note is wrong, have it undone first.',
  ),
  did: {
    noted: both('登记死亡或者注销，待确认。', 'Noted an end, to be confirmed.'),
    confirmed: both('确认死亡或者注销登记。', 'Confirmed the note of an end.'),
    dropped: both('未予确认死亡或者注销登记。', 'Did not confirm the note of an end.'),
    'undo-asked': both('申请更正死亡或者注销登记。', 'Asked to undo the note of an end.'),
    undone: both('更正死亡或者注销登记。', 'Undid the note of an end.'),
    kept: both('不予更正死亡或者注销登记。', 'Kept the note of an end.'),
  },
} as const
