import { both, type Text } from '../../kernel/text.ts'
import { dayText } from '../../ui/index.ts'

const days = (count: number) => (count === 1 ? 'working day' : 'working days')

/** Words of stages; lists group by the code. */
export const stages = {
  draft: { code: 'draft', text: both('草稿', 'Draft') },
  submitted: { code: 'submitted', text: both('待受理', 'Waiting for acceptance') },
  correcting: { code: 'correcting', text: both('待补正', 'Waiting for correction') },
  handling: { code: 'handling', text: both('办理中', 'In progress') },
  help: { code: 'help', text: both('村（社区）协助', 'Village help') },
  intake: { code: 'intake', text: both('受理审查', 'Intake') },
  review: { code: 'review', text: both('审核', 'Review') },
  survey: { code: 'survey', text: both('入户调查', 'Home visit') },
  opinion: { code: 'opinion', text: both('提出意见', 'Opinion') },
  notice: { code: 'notice', text: both('公示', 'Public notice') },
  decision: { code: 'decision', text: both('决定', 'Decision') },
  delivery: { code: 'delivery', text: both('送达', 'Delivery') },
  payment: { code: 'payment', text: both('发放', 'Payment') },
  waiting: { code: 'waiting', text: both('等待期限或回复', 'Waiting for a date or an answer') },
  closed: { code: 'closed', text: both('已办结', 'Finished') },
  archived: { code: 'archived', text: both('已归档', 'Archived') },
  'not-needed': { code: 'not-needed', text: both('不需要办理', 'No application needed') },
  'not-ours': { code: 'not-ours', text: both('不予受理（不属于本机关）', 'Not accepted: not this authority') },
  lapsed: { code: 'lapsed', text: both('逾期未补正，已退回', 'Not corrected in time; returned') },
  withdrawn: { code: 'withdrawn', text: both('已撤回', 'Withdrawn') },
  terminated: { code: 'terminated', text: both('已终止', 'Ended: the applicant is no more') },
} satisfies Record<string, { code: string; text: Text }>

/** Sentences of refusals. */
export const refusals = {
  notForFirms: both('此事项面向个人，不能以单位名义申请。', 'This service is for people; a firm cannot apply for it.'),
  notForPeople: both(
    '此事项面向单位，请先在“我的账号”切换为代单位办理。',
    'This service is for firms. Choose on your account page the firm you act for.',
  ),
  wrongState: (state: Text) =>
    both(`事项现在是“${state.zh}”，不能这样做。`, `The matter is at “${state.en}”; this cannot be done now.`),
  noSuchTask: both('这项任务不存在或已经办完。', 'This task does not exist or has been done.'),
  notYourTask: both('这项任务不在您的岗位。', 'This task does not wait for your post.'),
  missing: (count: number) =>
    both(`还有 ${count} 处没有填好，补齐后才能提交。`, `${count} things are still missing. Complete them, then send.`),
  consent: both('请确认承诺后再提交。', 'Confirm the promise before sending.'),
  notInGuide: both('办事指南里没有这一项，不能要求。', 'The guide does not have this, so it cannot be asked.'),
  feeNotInGuide: both(
    '办事指南里没有这项收费，不能收取。',
    'The guide does not have this fee, so it cannot be charged.',
  ),
  groundNotInGuide: both(
    '办事指南里没有这个理由，不能使用。',
    'The guide does not have this ground, so it cannot be used.',
  ),
  outcomeNotInGuide: both('办事指南里没有这种决定。', 'The guide does not have this decision.'),
  groundNeeded: both('不予许可须写明至少一项依据。', 'A refusal must cite at least one ground.'),
  itemsNeeded: both(
    '请至少选择一处需要补正的内容，并写明原因。',
    'Name at least one thing to correct, with the reason.',
  ),
  noteNeeded: both('请写明哪里不对、怎样改。', 'Say what is wrong and what would be right.'),
  corrected: both(
    '已经告知过一次补正，不能再次要求（一次性告知）。',
    'Corrections were asked for once already; they cannot be asked for again.',
  ),
  newGuide: both(
    '您开始填写以后，办事指南有了新的版本。请从办事指南再点一次“开始申请”，核对后提交。',
    'The guide has a new version since you began. Press “Start” on the guide once more, check your answers, and send.',
  ),
  deemed: both(
    '五个工作日内没有告知，自收到材料之日起即为受理，不能再要求补正或者不受理。',
    'No notice went out within five working days, so it counts as accepted: it can be neither sent back nor declined now.',
  ),
  correctionOver: both(
    '补正期限已过，申请退回。可以重新申请。',
    'The time for correction has passed and the application is returned. You may apply again.',
  ),
  promised: both(
    '申请人已按办事指南承诺后补或者用承诺代替这份材料，不能要求补正。',
    'The applicant has promised this material as the guide allows: it cannot be asked for.',
  ),
  obtained: both(
    '这份材料不由申请人提交（由政府查取，或者就是申请表本身），不能要求补交。',
    'The applicant does not hand this in (government looks it up, or it is the form itself), so it cannot be asked for.',
  ),
  notAsked: both(
    '按申请人现在的回答，表上不问这一项。请要求更正使它出现的那一项。',
    'With the present answers the form does not ask this. Ask for correction of the answer that brings it up.',
  ),
  answersTooLong: both(
    '填写的内容太多，无法保存。请删减后再试。',
    'This is more than can be kept. Shorten it and try again.',
  ),
  tooManyFiles: both(
    '这份材料的文件太多，请合并后再提交。',
    'There are too many files for this material. Join some of them.',
  ),
  notChanged: both('还有要求补正的内容没有改。', 'Something that was asked for has not been changed yet.'),
  extended: both('已经延期过一次。', 'It has been extended once already.'),
  notExtendable: both('办事指南没有规定可以延期。', 'The guide does not allow an extension.'),
  stopped: both('时钟现在停着，须先恢复计时。', 'The clock is stopped; let it run again first.'),
  notStopped: both('时钟没有停。', 'The clock is not stopped.'),
  charged: both('这项费用已经收过。', 'This fee has already been charged.'),
  agencyNeeded: both('请告诉申请人应当找哪个机关。', 'Tell the applicant which authority is the right one.'),
  sameOrganisation: both('事项已经在这个单位。', 'The matter is already there.'),
  otherLevel: both(
    '只能移送给同一层级的单位。',
    'A matter can be transferred only to an organisation of the same level.',
  ),
  residence: both(
    '请先在“账户”中登记您居住的村（社区），才知道由谁受理。',
    'Enter the village or community where you live under “Account” first, so that we know who handles it.',
  ),
  noDecision: both('还没有作出决定。', 'There is no decision yet.'),
  outcomeNeeded: both('请选择结果。', 'Choose an outcome.'),
  wayNeeded: both('请选择送达方式。', 'Choose how it was delivered.'),
  colleagueNeeded: both(
    '请填写一同核查的工作人员：核查不得少于两人。',
    'Name the colleague: a visit is made by no fewer than two.',
  ),
  noCorrection: both('没有补正通知。', 'There is no correction notice.'),
  fieldOfOther: both('这一项没有要求补正，不能修改。', 'This was not asked for and cannot be changed.'),
}

/** What the timeline and the notices say. */
export const steps = {
  begun: both('开始填写申请。', 'The application was begun.'),
  saved: both('填写的内容已保存。', 'What was filled in was kept.'),
  savedCorrection: both('补正的内容已保存。', 'What was corrected was kept.'),
  submitted: both('申请已提交，材料收到。', 'The application was sent and its papers received.'),
  helped: (village: Text) => both(`${village.zh}协助提交。`, `Sent with the help of ${village.en}.`),
  accepted: (due: string) =>
    both(`予以受理。承诺于 ${dayText(due).zh} 前办结。`, `Accepted. Promised by ${dayText(due).en}.`),
  deemed: (due: string) =>
    both(
      `五个工作日内没有告知补正，自收到材料之日起即为受理。承诺于 ${dayText(due).zh} 前办结。`,
      `No notice went out within five working days, so the application counts as accepted from the day it was received. Promised by ${dayText(due).en}.`,
    ),
  correction: (count: number) => both(`一次性告知补正 ${count} 处。`, `One-time notice: ${count} things to correct.`),
  corrected: both('申请人已补正并重新提交。', 'The applicant has corrected and sent it again.'),
  lapsed: both(
    '补正期限已过，申请退回。可以重新申请。',
    'The time for correction has passed and the application is returned. One may apply again.',
  ),
  notNeeded: both('依法不需要办理，不受理。', 'No application is needed by law; not accepted.'),
  notOurs: (agency: string) =>
    both(
      `不属于本机关职权，不予受理。请向${agency}申请。`,
      `Not within this authority’s power; not accepted. The right one is ${agency}.`,
    ),
  task: (label: Text, outcome: Text | null) =>
    both(
      `${label.zh}${outcome ? `：${outcome.zh}` : '：已完成'}。`,
      `${label.en}${outcome ? `: ${outcome.en}` : ': done'}.`,
    ),
  stopped: (ground: Text) => both(`停止计算办理期限：${ground.zh}`, `The clock was stopped: ${ground.en}`),
  resumed: (due: string) =>
    both(`恢复计算办理期限，到期日 ${dayText(due).zh}。`, `The clock runs again; due on ${dayText(due).en}.`),
  extended: (amount: string, due: string) =>
    both(
      `经负责人批准延长期限 ${amount}，到期日 ${dayText(due).zh}。`,
      `Extended by ${amount} with the head’s approval; due on ${dayText(due).en}.`,
    ),
  decided: (outcome: Text) => both(`作出决定：${outcome.zh}。`, `Decided: ${outcome.en}.`),
  delivered: (way: Text) => both(`结果已送达（${way.zh}）。`, `The result was delivered (${way.en}).`),
  closed: both('事项办结。', 'The matter is finished.'),
  archived: both('事项归档。', 'The matter was archived.'),
  withdrawn: both('申请人撤回申请。', 'The applicant withdrew the application.'),
  transferred: (to: Text) => both(`移送${to.zh}办理。`, `Transferred to ${to.en}.`),
  charged: (fee: Text, yuan: string) => both(`收取${fee.zh} ${yuan} 元。`, `${fee.en} of ¥${yuan} was charged.`),
  noticePut: both('在申请人所在村（社区）张榜公示。', 'The public notice was put up in the applicant’s village.'),
  resultPublished: both('结果已公布。', 'The result was made known.'),
  timer: (label: Text) => both(`期限届满：${label.zh}。`, `Time has passed: ${label.en}.`),
  objection: both('公示期间收到异议。', 'An objection to the public notice was received.'),
}

/** What people are told. */
export const notices = {
  submitted: (title: Text) =>
    both(`您的“${title.zh}”申请已收到。`, `Your application for “${title.en}” has been received.`),
  accepted: (title: Text, due: string) =>
    both(
      `您的“${title.zh}”已受理，承诺 ${dayText(due).zh} 前办结。`,
      `Your “${title.en}” was accepted; promised by ${dayText(due).en}.`,
    ),
  correction: (title: Text, count: number) =>
    both(`您的“${title.zh}”有 ${count} 处需要补正。`, `Your “${title.en}” has ${count} things to correct.`),
  notAccepted: (title: Text) =>
    both(`您的“${title.zh}”未被受理，请查看原因。`, `Your “${title.en}” was not accepted; see why.`),
  stopped: (title: Text) =>
    both(
      `您的“${title.zh}”依法停止计算期限，请查看书面说明。`,
      `The clock of your “${title.en}” was stopped by law; see the written notice.`,
    ),
  resumed: (title: Text, due: string) =>
    both(
      `您的“${title.zh}”恢复计时，到期日 ${dayText(due).zh}。`,
      `The clock of your “${title.en}” runs again; due on ${dayText(due).en}.`,
    ),
  extended: (title: Text, due: string) =>
    both(
      `您的“${title.zh}”延期到 ${dayText(due).zh}，请查看理由。`,
      `Your “${title.en}” was extended to ${dayText(due).en}; see the reason.`,
    ),
  decided: (title: Text, outcome: Text) =>
    both(`您的“${title.zh}”已有决定：${outcome.zh}。`, `Your “${title.en}” was decided: ${outcome.en}.`),
  delivered: (title: Text) => both(`您的“${title.zh}”结果已送达。`, `The result of your “${title.en}” was delivered.`),
  lapsed: (title: Text) =>
    both(`您的“${title.zh}”逾期未补正，已退回。`, `Your “${title.en}” was not corrected in time and is returned.`),
  transferred: (title: Text, to: Text) =>
    both(`您的“${title.zh}”移送${to.zh}办理。`, `Your “${title.en}” was transferred to ${to.en}.`),
}

export const phrases = {
  applying: (number: string): string => `填写申请 ${number}`,
  noSuchCase: both('没有这个办件。', 'There is no such case.'),
  noOffice: both(
    '目录中没有办理这一步的单位，请联系系统管理员。',
    'The directory has no organisation for this step. Tell the administrator.',
  ),
  case: both('办件', 'Application'),
  workingDays: (count: number) => both(`${count} 个工作日`, `${count} ${days(count)}`),
  deliveryWays: {
    online: both('网上查看', 'online'),
    counter: both('窗口领取', 'at the counter'),
    post: both('邮寄', 'by post'),
    bank: both('银行发放', 'to the bank account'),
  },
  reasons: {
    missing: both('缺少', 'missing'),
    wrong: both('有误', 'wrong'),
    outdated: both('过期', 'outdated'),
  },
}
