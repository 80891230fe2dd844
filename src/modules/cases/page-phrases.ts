import { both, type Text } from '../../kernel/text.ts'
import type { CaseState } from './model.ts'

/** What happens next, in each state. */
const next: Record<CaseState | 'stopped', Text> = {
  draft: both(
    '这是草稿，还没有提交。可以在任何设备上接着填写。',
    'This is a draft; it has not been sent. You can go on with it on any device.',
  ),
  submitted: both(
    '材料已收到。受理机关在 5 个工作日内告知是否受理；逾期不告知，自收到材料之日起即为受理。',
    'The papers were received. Within 5 working days the authority says whether it accepts; without a notice the application counts as accepted from the day it was received.',
  ),
  correcting: both(
    '请申请人按通知补正。没有列出的内容不用改，也不能改。',
    'The applicant corrects what the notice lists. Nothing else needs to be changed, or can be.',
  ),
  handling: both(
    '已经受理，正在办理。时钟写明了到期日和现在由谁办理。',
    'Accepted and being handled. The clock shows the due day and who holds it.',
  ),
  decided: both('已经作出决定，正在送达。', 'Decided; the result is being delivered.'),
  delivered: both('结果已经送达。', 'The result was delivered.'),
  closed: both('已经办结。', 'Finished.'),
  archived: both('已经归档。', 'Archived.'),
  'not-needed': both(
    '依法不需要办理，原因写在下面的经过里。',
    'No application is needed by law; the reason is in the timeline below.',
  ),
  'not-ours': both(
    '不属于本机关职权，应当找的机关写在下面的经过里。',
    'Not within this authority’s power; the right one is named in the timeline below.',
  ),
  lapsed: both('逾期没有补正，申请已退回。', 'Not corrected in time; the application was returned.'),
  withdrawn: both('申请人已撤回。可以随时重新申请。', 'Withdrawn by the applicant, who may apply again at any time.'),
  terminated: both(
    '申请人死亡或者终止，已依法终止办理。继承人、共同生活的家庭成员可以另行申请。',
    'The applicant is no more and the matter was ended. Heirs and the household may apply for themselves.',
  ),
  stopped: both(
    '办理期限依法停止计算，书面说明写在下面。停止期间不计入办理时间。',
    'The clock is stopped by law; the written notice is below. This time does not count.',
  ),
}

export const panelPhrases = {
  next,
  continueDraft: both('继续填写', 'Continue'),
  correct: both('去补正', 'Correct it'),
  discard: both('删除草稿', 'Discard the draft'),
  withdraw: both('撤回申请', 'Withdraw'),
  resume: both('恢复计时', 'Let the clock run again'),
  stop: both('停止计时', 'Stop the clock'),
  extend: both('延长期限', 'Extend'),
  transfer: both('移送', 'Transfer'),
  archive: both('归档', 'Archive'),

  answers: both('申请内容', 'Application'),
  readAnswers: both('查看填写的全部内容', 'Read everything that was filled in'),
  process: both('办理流程', 'Process'),
  guide: (version: number) => both(`按办事指南第 ${version} 版办理`, `Handled by version ${version} of the guide`),
  correction: both('补正通知', 'Correction notice'),
  correctionAnswered: (day: string) => both(`已于 ${day} 补正`, `Corrected on ${day}`),
  what: both('内容', 'What'),
  problem: both('问题', 'Problem'),
  howTo: both('怎样改', 'What would be right'),
  stops: both('停止计时', 'Stops of the clock'),
  ground: both('依据', 'Ground'),
  from: both('自', 'From'),
  until: both('至', 'Until'),
  now: both('现在', 'now'),
  notice: both('书面说明', 'Written notice'),
  expected: both('告知的时间', 'Time told'),
  results: both('各环节意见', 'Opinions of each step'),
  step: both('环节', 'Step'),
  outcome: both('结果', 'Outcome'),
  opinion: both('意见', 'Opinion'),
  when: both('时间', 'When'),
  decision: both('决定', 'Decision'),
  reason: both('理由', 'Reasons'),
  grounds: both('依据', 'Grounds'),
  remedies: both('不服本决定的救济途径', 'How to contest this decision'),
  remedyKinds: {
    reconsideration: both('行政复议', 'Administrative reconsideration'),
    litigation: both('行政诉讼', 'Administrative litigation'),
    complaint: both('投诉', 'Complaint'),
  },
  delivery: both('送达', 'Delivery'),
  printDecision: both('打印决定书', 'Print the decision'),
  otherClock: (due: string) => both(`法定期限：${due}`, `Statutory limit: ${due}`),
}

export const formPhrases = {
  // Intake
  intake: both('受理审查', 'Intake'),
  intakeIntro: both(
    '核对材料后选择一项。收到材料起 5 个工作日内必须告知申请人。',
    'Check the papers, then choose one. The applicant must be told within 5 working days of receipt.',
  ),
  accept: both('受理', 'Accept'),
  acceptIntro: both(
    '材料齐全、符合法定形式。受理后承诺期限和法定期限同时开始。',
    'The papers are complete and in legal form. The promised and the statutory time begin.',
  ),
  note: both('说明', 'Note'),
  correction: both('一次性告知补正', 'Ask for correction, once'),
  correctionIntro: both(
    '只能要求一次，请一次列全。没有选中的内容，申请人不能修改，以后也不能再要求。',
    'This can be done once only, so list everything. What is not chosen stays closed for the applicant and cannot be asked for later.',
  ),
  correctionWords: both('告知内容', 'What the applicant is told'),
  noteFor: (name: Text) => both(`${name.zh}：怎样改`, `${name.en}: what would be right`),
  fine: both('没有问题', 'Nothing wrong'),
  sendCorrection: both('发出补正通知', 'Send the correction notice'),
  alreadyCorrected: both(
    '已经告知过一次补正，不能再次要求。',
    'Corrections were asked for once; they cannot be asked for again.',
  ),
  decline: both('不受理', 'Do not accept'),
  declineIntro: both(
    '依法不需要办理，或者不属于本机关职权。',
    'No application is needed by law, or it is not within this authority’s power.',
  ),
  notNeeded: both('不需要办理（不受理）', 'No application needed'),
  notOurs: both('不属于本机关职权（不予受理）', 'Not within this authority’s power'),
  agency: both('应当找的机关', 'The right authority'),
  agencyHint: both('不属于本机关时必填。', 'Needed when it is not this authority.'),
  why: both('理由', 'Reason'),
  whyHint: both('申请人会读到。至少 10 个字。', 'The applicant will read this. At least 10 characters.'),
  sendDecline: both('作出不受理决定', 'Decline'),
  fields: both('填写内容', 'Answers'),
  materials: both('材料', 'Materials'),
  nothingBelow: both('没有这一份材料的文件', 'No file for this material'),

  // Tasks
  result: both('结果', 'Outcome'),
  opinion: both('意见', 'Opinion'),
  groundLabel: both('依据', 'Ground'),
  opinionHint: both('写明事实和判断，会留在卷宗里。', 'State the facts and your judgement; it stays in the file.'),
  colleague: both('一同核查的工作人员', 'Colleague who made the visit with you'),
  colleagueHint: both(
    '核查不得少于两人（行政许可法第三十四条）。',
    'A visit is made by no fewer than two (Licensing Law, art. 34).',
  ),
  done: both('提交', 'Submit'),
  way: both('送达方式', 'How it was delivered'),
  deliveryDetail: both('送达情况', 'How the delivery went'),
  deliveryHint: both('例如：本人签收、邮件单号。', 'For example: signed for in person, number of the parcel.'),

  // Decision
  decide: both('作出决定', 'Decide'),
  decideIntro: both(
    '只能作出办事指南列明的决定；不予的，至少写明一项依据。',
    'Only decisions that the guide lists can be made; a refusal cites at least one ground.',
  ),
  which: both('决定', 'Decision'),
  groundsFor: (outcome: Text) => both(`“${outcome.zh}”的依据`, `Grounds for “${outcome.en}”`),
  decisionReason: both('事实和理由', 'Facts and reasons'),
  told: both(
    '决定书会一并告知行政复议和行政诉讼的权利。',
    'The decision also tells of the right to reconsideration and litigation.',
  ),

  // Clock
  stopTitle: both('停止计算办理期限', 'Stop the clock'),
  stopIntro: both(
    '只能用办事指南列明的理由，并书面告知申请人需要的时间（行政许可法第四十五条）。',
    'Only on a ground of the guide, and the applicant is told in writing how long it will take (Licensing Law, art. 45).',
  ),
  stopNotice: both('书面说明', 'Written notice'),
  stopNoticeHint: both(
    '写明做什么、由谁做、需要多久。申请人会读到。',
    'Say what is done, by whom, and how long it takes. The applicant will read this.',
  ),
  stopDays: both('需要的时间（工作日）', 'Time needed (working days)'),
  stopSubmit: both('停止计时并告知申请人', 'Stop the clock and tell the applicant'),
  resumeTitle: both('恢复计算办理期限', 'Let the clock run again'),
  resumeIntro: both(
    '恢复后，剩余的期限继续计算，不会重新开始。',
    'What was left of the time goes on; nothing starts anew.',
  ),
  resumeSubmit: both('恢复计时', 'Let it run'),
  extendTitle: both('延长办理期限', 'Extend the deadline'),
  extendIntro: (most: string, words: string) =>
    both(`最多延长 ${most}，只能一次。${words}`, `At most ${most}, once. ${words}`),
  sendBack: both('先不作决定，退回', 'Send back without a decision'),
  extendAmount: both('延长', 'Extend by'),
  extendReason: both('延长的理由', 'Reason'),
  extendSubmit: both('批准延长并告知申请人', 'Extend and tell the applicant'),

  // Other acts
  withdrawTitle: both('撤回申请', 'Withdraw the application'),
  withdrawIntro: both(
    '撤回后本事项结束，不能恢复；可以随时重新申请。',
    'The matter ends and cannot be reopened; you may apply again at any time.',
  ),
  discardTitle: both('删除草稿', 'Discard the draft'),
  discardIntro: both(
    '草稿会关闭，填写的内容不再提交。可以随时重新申请。',
    'The draft is closed and will not be sent. You may begin again at any time.',
  ),
  withdrawReason: both('原因', 'Reason'),
  withdrawSubmit: both('确认撤回', 'Withdraw'),
  discardSubmit: both('确认删除', 'Discard'),
  transferTitle: both('移送', 'Transfer'),
  transferIntro: both(
    '移送给同一层级、真正有管辖权的单位。时钟继续，不会重新开始。',
    'To an organisation of the same level that is really responsible. The clock runs on.',
  ),
  transferTo: both('移送给', 'Transfer to'),
  transferSubmit: both('移送', 'Transfer'),
  archiveTitle: both('归档', 'Archive'),
  archiveIntro: both('归档后仍可查阅，不能再改。', 'An archived matter can still be read, no longer changed.'),
  archiveSubmit: both('归档', 'Archive'),
}
