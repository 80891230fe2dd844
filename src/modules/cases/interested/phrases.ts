import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'
import { calledName, type Participant } from './model.ts'

type Called = Pick<Participant, 'part' | 'ordinal'>
const en = (called: Called) => calledName(called).en
const zh = (called: Called) => calledName(called).zh

/** Words about those who are heard: statements, and the right to a hearing. */
export const heardPhrases = {
  panel: both('利害关系人与陈述申辩', 'Those concerned, and what they say'),
  manage: both('利害关系人和听证权利', 'Those concerned and the right to a hearing'),
  manageIntro: both(
    '发现事项直接关系他人重大利益的，应当告知该利害关系人（《行政许可法》第三十六条）。告知内容不写申请人的个人信息。',
    'Where a matter directly concerns the major interests of others, they are told (Licensing Law art. 36). Write nothing personal about the applicant.',
  ),
  none: both('还没有告知任何人。', 'Nobody has been told so far.'),
  who: both('当事人', 'Who'),
  concern: both('涉及的重大利益', 'Major interest concerned'),
  statement: both('陈述申辩', 'Statement'),
  right: both('听证权利', 'Right to a hearing'),
  until: both('截止', 'Until'),
  name: both('告知利害关系人', 'Tell somebody who is concerned'),
  kind: both('类型', 'Kind'),
  person: both('个人', 'A person'),
  firm: both('企业或者其他组织', 'A firm or other organisation'),
  fullName: both('姓名或者名称', 'Name'),
  code: both('身份证号或者统一社会信用代码', 'Resident number or unified social credit code'),
  codeHint: both(
    '填写后，本人登录即可看到告知并答复；不填的，以纸质文书送达，由经办人代录答复。',
    'With it they read and answer on the site after signing in; without it a paper is served and the clerk enters the answer.',
  ),
  contact: both('送达地址或者电话', 'Address or telephone for serving the paper'),
  concernHint: both(
    '例如：拟建站房与其住宅相邻，影响采光和通行。',
    'Such as: the building would stand beside their home.',
  ),
  told: both('告知的内容', 'What they are told of the application'),
  toldHint: both(
    '写清申请的是什么、与其有什么关系；不写申请人的姓名、证件、住址、电话。',
    'What is applied for and how it touches them; no name, number, address or telephone of the applicant.',
  ),
  tell: both('告知', 'Tell them'),
  noSuchPerson: both(
    '没有登记这个号码的人，请核对；也可以不填，以纸质送达。',
    'Nobody is registered with this number. Check it, or leave it out and serve on paper.',
  ),
  otherName: both('登记的姓名与所填不一致。', 'The registered name is another one.'),
  isParty: both('此人就是申请人。', 'This is the applicant.'),
  already: both('已经告知过此人。', 'They have been told already.'),
  interestedTold: (called: Called, due: string) =>
    both(
      `告知${zh(called)}陈述、申辩的权利，${dayText(due).zh} 前提出`,
      `${en(called)} was told of the right to make a statement, until ${dayText(due).en}`,
    ),
  interestedNotice: (title: Text, due: string) =>
    both(
      `“${title.zh}”的审查与您的重大利益有关，您可以在 ${dayText(due).zh} 前陈述、申辩。`,
      `The review of “${title.en}” concerns your interests: you may make a statement until ${dayText(due).en}.`,
    ),
  stateTitle: both('陈述、申辩', 'Make a statement'),
  stateHint: both(
    '写明您的意见、事实和理由。决定时会逐条答复是否采纳以及为什么。',
    'Your view, facts and reasons. The decision will say whether it is adopted, and why.',
  ),
  stateSubmit: both('提交陈述', 'Hand in the statement'),
  stated: (called: Called) => both(`${zh(called)}提交了陈述、申辩`, `${en(called)} made a statement`),
  statementOver: both('陈述、申辩的时间已过，或者已经提交。', 'The time for a statement has passed, or one was made.'),
  statementLapsed: (called: Called) =>
    both(`${zh(called)}在规定时间内没有陈述、申辩`, `${en(called)} made no statement in time`),
  tellRight: both('告知听证权利', 'Tell of the right to a hearing'),
  tellRightIntro: both(
    '许可直接涉及申请人与他人之间重大利益关系的，决定前告知申请人和利害关系人有权要求听证，自被告知之日起五个工作日内提出（《行政许可法》第四十七条）。一次告知所有尚未告知的人。',
    'Where a licence directly touches major interests between the applicant and others, all of them are told before the decision that they may ask for a hearing within five working days (art. 47). Tells everybody who has not been told.',
  ),
  rightWhy: both('涉及什么重大利益关系', 'What major interests are touched'),
  allTold: both('都已告知过。', 'Everybody has been told.'),
  rightTold: (count: number, due: string) =>
    both(
      `告知 ${count} 人听证权利，${dayText(due).zh} 前可以提出`,
      `${count} were told of the right to a hearing, until ${dayText(due).en}`,
    ),
  rightNotice: (title: Text, due: string) =>
    both(
      `“${title.zh}”：您有权要求听证，请在 ${dayText(due).zh} 前提出；不承担听证费用。`,
      `“${title.en}”: you may ask for a hearing until ${dayText(due).en}, at no cost.`,
    ),
  answerTitle: both('要求听证', 'Ask for a hearing'),
  answerHint: both(
    '自被告知之日起五个工作日内提出。组织听证不收取费用。',
    'Within five working days of being told. The hearing costs you nothing.',
  ),
  answer: both('您的选择', 'Your choice'),
  ask: both('要求听证', 'I ask for a hearing'),
  waive: both('放弃听证', 'I give it up'),
  words: both('理由', 'Reasons'),
  answerSubmit: both('提交', 'Send'),
  requestOver: both(
    '提出听证申请的时间已过，或者已经答复过。',
    'The time to ask for a hearing has passed, or it was answered.',
  ),
  requestLapsed: (called: Called) =>
    both(`${zh(called)}在五个工作日内没有要求听证`, `${en(called)} did not ask for a hearing within five working days`),
  waived: (called: Called) => both(`${zh(called)}放弃听证`, `${en(called)} gave up the hearing`),
  noteTitle: both('代录纸质答复', 'Enter an answer that came on paper'),
  received: both('收到日期', 'Received on'),
  receivedWrong: both('收到日期须在告知当天至今天之间。', 'The day lies between the telling and today.'),
  receivedLate: both('收到日期已过截止日，不能代录。', 'It was received after the last day.'),
  noteWhat: both('答复', 'Answer'),
  noteStatement: both('陈述、申辩', 'A statement'),
  noteRequest: both('要求听证', 'A request for a hearing'),
  noSuch: both('没有这位当事人。', 'There is no such person on this matter.'),
  own: both('与我有关的事项', 'Matters that concern me'),
  ownIntro: both(
    '审查中告知您有权陈述申辩、要求听证的事项。',
    'Matters in whose review you were told that you may be heard.',
  ),
  ownNone: both('没有与您有关的审查。', 'No review concerns you.'),
  interestIntro: both('这里只有与您有关的内容。', 'Only what concerns you is shown here.'),
  authority: both('审查机关', 'Authority'),
  decided: both('决定对您意见的答复', 'What the decision says to your statement'),
  adopted: both('采纳', 'Adopted'),
  notAdopted: both('不采纳', 'Not adopted'),
  why: both('理由', 'Why'),
  answers: both('对陈述申辩的答复', 'Answers to the statements'),
  answersIntro: both(
    '逐条写明是否采纳以及理由，写入决定书（《行政许可法》第三十六条）。',
    'For each: adopted or not, and why. It becomes part of the decision (art. 36).',
  ),
  adoptedOf: (called: Called) => both(`是否采纳${zh(called)}的意见`, `Is what ${en(called)} says adopted?`),
  whyOf: (called: Called) => both(`对${zh(called)}的答复`, `Answer to ${en(called)}`),
  answerNeeded: both(
    '请写明是否采纳和理由，至少 5 个字。',
    'Say whether it is adopted and why, at least 5 characters.',
  ),
  stillOpen: (due: string) =>
    both(
      `还有人可以陈述申辩或者要求听证（至 ${dayText(due).zh}），期满前不能决定。`,
      `Somebody may still make a statement or ask for a hearing (until ${dayText(due).en}); nothing is decided before.`,
    ),
  ended: (title: Text) =>
    both(`“${title.zh}”的申请已经终结，不再作出决定。`, `The application “${title.en}” has ended without a decision.`),
  decisionNotice: (title: Text) =>
    both(
      `“${title.zh}”已作出决定，其中答复了您的意见。`,
      `“${title.en}” was decided; the decision answers what you said.`,
    ),
} as const
