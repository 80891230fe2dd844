import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'
import type { Act, ResultAct } from './model.ts'

type Decided = Pick<ResultAct, 'act' | 'byHolder'>

export const actNames: Readonly<Record<Act, Text>> = {
  renew: both('延续', 'Renewal'),
  change: both('变更', 'Change'),
  withdraw: both('撤回', 'Withdrawal'),
  cancel: both('撤销', 'Cancellation'),
  revoke: both('吊销', 'Revocation as a penalty'),
  deregister: both('注销', 'Deregistration'),
}

export const actStages = {
  handling: { code: 'handling', text: both('办理中', 'In progress') },
  statement: { code: 'statement', text: both('听取陈述申辩', 'Waiting for the holder’s statement') },
  closed: { code: 'closed', text: both('已办结', 'Finished') },
  withdrawn: { code: 'withdrawn', text: both('已撤回', 'Withdrawn') },
} as const

/** Words of the life of a granted result. */
export const resultPhrases = {
  kind: both('许可证件事项', 'Matter about a granted licence'),
  title: (act: Act, certificate: Text) =>
    both(`${certificate.zh}${actNames[act].zh}`, `${actNames[act].en}: ${certificate.en}`),
  page: both('证件及其变动', 'Certificate and what happens to it'),
  panel: both('证件', 'Certificates'),
  certificate: both('证件', 'Certificate'),
  successor: both('后续证件', 'Followed by'),
  noSuccessor: both('无', 'none'),
  successorSince: (version: number, day: Text) =>
    both(`第 ${version} 版（${day.zh}起）`, `version ${version} (from ${day.en})`),
  identifier: both('编号', 'Identifier'),
  holder: both('持有人', 'Holder'),
  issuer: both('发证机关', 'Issued by'),
  state: both('状态', 'State'),
  validity: both('有效期', 'Valid'),
  noEnd: both('长期', 'without end'),
  renewUntil: both('可申请延续的最后一天', 'Renewal may be asked for until'),
  renewHint: both(
    '须在有效期届满三十个工作日前申请；届满前未作决定的，视为准予延续（行政许可法第五十条）。',
    'To be asked for thirty working days before the end; without a decision by then it counts as renewed (Licensing Law, art. 50).',
  ),
  acts: both('办理记录', 'Matters about it'),
  noActs: both('还没有', 'None so far'),
  ask: both('申请延续、变更或者注销', 'Ask for renewal, change or deregistration'),
  askSubmit: both('提出申请', 'Send the request'),
  what: both('事项', 'What'),
  why: both('理由', 'Reason'),
  changeHint: both(
    '申请变更时，改写需要变更的内容；其余保持不变。',
    'For a change, write over what is to change; leave the rest.',
  ),
  begin: both('依职权启动', 'Begin by the authority'),
  beginHint: both(
    '启动后通知持有人，听取陈述申辩后由负责人决定，并告知救济途径。',
    'The holder is told and heard; then the head decides, and tells the remedies.',
  ),
  beginSubmit: both('启动并通知持有人', 'Begin and tell the holder'),
  ground: both('依据', 'Ground'),
  facts: both('事实', 'Facts'),
  statement: both('陈述申辩', 'Statement'),
  statementIntro: both(
    '您可以说明情况、提出意见、提交证据。期满未提的，机关继续办理。',
    'Say how it is, what you think, what proves it. When the time has passed without a statement the authority goes on.',
  ),
  evidence: both('证据材料', 'Evidence'),
  statementSubmit: both('提交陈述申辩', 'Send the statement'),
  decide: both('作出决定', 'Decide'),
  decideIntro: both(
    '依职权办理的，须已听取陈述申辩，或者期限已满。决定书告知复议和诉讼的权利。',
    'By the authority’s own act only after the holder was heard or the time for it has passed. The decision tells of reconsideration and litigation.',
  ),
  decideAskedIntro: both(
    '持有人提出的申请。决定书告知复议和诉讼的权利。',
    'The holder asked for it. The decision tells of reconsideration and litigation.',
  ),
  outcome: both('决定', 'Decision'),
  /** 准予 what the holder asked for; 予以 what the authority does by itself. */
  granted: ({ act, byHolder }: Decided) =>
    byHolder
      ? both(`准予${actNames[act].zh}`, `${actNames[act].en} granted`)
      : both(`予以${actNames[act].zh}`, `${actNames[act].en} decided`),
  refused: ({ act, byHolder }: Decided) =>
    both(`不予${actNames[act].zh}`, byHolder ? `${actNames[act].en} refused` : `No ${actNames[act].en.toLowerCase()}`),
  reason: both('事实和理由', 'Facts and reasons'),
  compensation: both(
    '补偿或者赔偿的处理（无损失的，写明理由）',
    'Compensation: what is paid, or why there was no loss',
  ),
  compensationHint: both('予以撤回、撤销时必填。', 'Needed when it is withdrawn or cancelled.'),
  publicInterest: both(
    '撤销可能对公共利益造成重大损害，不予撤销（第六十九条第三款）',
    'Taking it away would gravely harm the public interest (art. 69(3))',
  ),
  deemed: both('视为准予延续', 'Renewed by law'),
  takenBack: both('持有人已撤回申请', 'Taken back by the holder'),
  takeBack: both('撤回申请', 'Take the request back'),
  takeBackIntro: both(
    '决定作出前可以撤回；撤回后不再办理，以后可以重新提出。',
    'Until it is decided the request can be taken back; it is then not handled, and may be made again later.',
  ),
  takeBackReason: both('撤回的原因', 'Why you take it back'),
  annulledGround: both('原决定被撤销', 'The decision was annulled'),
  mine: both('我的证照', 'My certificates'),
  issued: both('颁发的证照', 'Issued certificates'),
  changed: (label: Text) => both(`${label.zh}（变更）`, `${label.en} (change)`),
  notStated: (until: string) =>
    both(`还没有提出；可以提出至${dayText(until).zh}。`, `None yet; it may be made until ${dayText(until).en}.`),
  unless: both('没有决定的', 'Without a decision'),
  deemedOn: (last: string) =>
    both(
      `${dayText(last).zh}有效期届满时仍未决定的，视为准予延续（行政许可法第五十条）。`,
      `If nothing is decided when the validity ends on ${dayText(last).en}, it counts as renewed (Licensing Law, art. 50).`,
    ),
  nextStatement: both(
    '持有人可以在时限内陈述申辩；之后由机关负责人决定。',
    'The holder may make a statement within the time; then the head of the authority decides.',
  ),
  next: (act: Pick<ResultAct, 'state'>) => {
    if (act.state === 'taken-back')
      return both('申请已撤回，可以重新提出。', 'The request was taken back; it may be made again.')
    return act.state === 'handling'
      ? both('机关审查后作出决定。', 'The authority looks at it and decides.')
      : both(
          '已经办结；不服可以在决定告知的期限内申请复议或者起诉。',
          'Finished; it may be contested within the times that the decision tells.',
        )
  },
  remedies: both(
    '不服本决定的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
    'Whoever disagrees may ask for reconsideration within sixty days of receipt, or go to court within six months.',
  ),
}

export const resultRefusals = {
  noEnd: both('长期有效的证件不需要延续。', 'A certificate without end needs no renewal.'),
  notValid: both('证件现在的状态不能这样办理。', 'In its present state this cannot be done with the certificate.'),
  tooLate: (last: string) =>
    both(
      `申请延续的最后一天是${dayText(last).zh}，已经过了。请在届满前重新申请许可。`,
      `Renewal could be asked for until ${dayText(last).en}. Apply for a new licence before this one ends.`,
    ),
  renewed: both('这份证件已经换发新证，请对新证提出。', 'It has been issued anew already: ask about the new one.'),
  open: both('同样的事项正在办理。', 'The same is being handled already.'),
  ground: both('请选择法定的依据。', 'Choose a ground that the law gives.'),
  nothing: both('请写明要变更的内容。', 'Say what is to be changed.'),
  stated: both('已经提交过，或者期限已过。', 'It was sent already, or the time has passed.'),
  notHeard: both(
    '还没有听取陈述申辩，期限也没有届满，不能决定。',
    'The holder has not been heard and the time for it has not passed: it cannot be decided yet.',
  ),
  closed: both('这件事项已经办结。', 'This matter is finished.'),
  must: both(
    '依法应当撤销；不撤销须是为了避免公共利益的重大损害。',
    'The law demands it; the only way not to is grave harm to the public interest.',
  ),
  compensation: both('请写明补偿或者赔偿怎样处理。', 'Say what becomes of compensation.'),
  deemed: both('有效期已届满，依法视为准予延续。', 'The validity has ended: by law it counts as renewed.'),
}

export const resultSteps = {
  asked: (act: Act) => both(`持有人申请${actNames[act].zh}`, `The holder asks: ${actNames[act].en.toLowerCase()}`),
  begun: (act: Act, words: Text, due: string) =>
    both(
      `拟${actNames[act].zh}：${words.zh}。可在${dayText(due).zh}（含当日）前陈述申辩`,
      `${actNames[act].en} is intended: ${words.en}. A statement may be made until ${dayText(due).en}`,
    ),
  takenBack: both('持有人撤回申请', 'The holder took the request back'),
  stated: both('持有人提出陈述申辩', 'The holder has made a statement'),
  decided: (act: Decided, outcome: 'granted' | 'refused') => {
    const { zh, en } = resultPhrases[outcome](act)
    return both(`决定：${zh}`, `Decision: ${en}`)
  },
  deemed: both(
    '有效期届满前未作决定，视为准予延续（行政许可法第五十条）',
    'No decision before the validity ended: it counts as renewed (Licensing Law, art. 50)',
  ),
}
