import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'
import { triggerNames } from '../triggers.ts'
import type { Card, Colour, Outcome, Stage } from './model.ts'

export const colourNames: Readonly<Record<Colour, Text>> = {
  yellow: both('黄牌', 'Yellow card'),
  red: both('红牌', 'Red card'),
}
export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  upheld: both('维持', 'Upheld'),
  lifted: both('撤销认定', 'Lifted'),
}
export const stageNames: Readonly<Record<Stage, Text>> = {
  statement: both('可以陈述', 'Open for a statement'),
  deciding: both('监督认定中', 'Being decided'),
  appeal: both('可以申诉', 'Open for an appeal'),
  reviewing: both('申诉复核中', 'Appeal being decided'),
  final: both('终结', 'Final'),
}

export const cardPhrases = {
  kind: both('监察亮牌', 'Card of supervision'),
  title: (colour: Colour, about: Text) =>
    both(`${colourNames[colour].zh}：${about.zh}`, `${colourNames[colour].en}: ${about.en}`),
  noSuchCard: both('没有这张牌。', 'There is no such card.'),
  list: both('亮牌', 'Cards'),
  listIntro: both(
    '黄牌、红牌及其陈述、认定、申诉。牌一经亮出不能收回：撤销认定是新的决定，原牌留痕。',
    'Yellow and red cards with statement, decision and appeal. A card is never taken back: lifting it is a new decision, and the card stays on record.',
  ),
  none: both('没有符合条件的牌。', 'No card fits these filters.'),
  trigger: both('情形', 'Trigger'),
  anyTrigger: both('全部情形', 'Any trigger'),
  colour: both('牌', 'Card'),
  anyColour: both('全部牌', 'Any card'),
  stage: both('阶段', 'Stage'),
  anyStage: both('全部阶段', 'Any stage'),
  organisation: both('单位', 'Organisation'),
  anyOrganisation: both('全部单位', 'Any organisation'),
  post: both('岗位', 'Post'),
  about: both('所涉事项', 'About the matter'),
  issuedAt: both('亮牌时间', 'Issued'),
  outcome: both('结果', 'Outcome'),
  evidence: both('事实和依据', 'Facts and grounds'),
  evidenceHint: both('写明什么时候发生了什么、违反哪一条', 'What happened when, and against which rule'),
  file: both('证据材料', 'Evidence as a file'),
  rule: both('亮牌规则', 'Raised by rule'),
  ruleVersion: (code: string, version: number) => both(`${code} 第 ${version} 版`, `${code}, version ${version}`),
  byHand: both('监督人员', 'Issued by supervision'),
  finding: both('线索', 'Finding'),
  statement: both('陈述', 'Statement'),
  noStatement: both('没有陈述', 'None was made'),
  makeStatement: both('作出陈述', 'Make a statement'),
  statementIntro: both(
    '写明当时的情况和理由。陈述是权利，不是义务；期限过后，监督机构依据已有材料认定。',
    'Say what happened and why. A statement is a right and no duty; after its time supervision decides on what there is.',
  ),
  words: both('内容', 'Words'),
  decide: both('作出认定', 'Decide about the card'),
  decideIntro: both(
    '维持或者撤销认定，都要写明理由。撤销不会抹去这张牌，只是不再计入。',
    'Uphold or lift it, with the reason. Lifting does not remove the card: it no longer counts.',
  ),
  review: both('复核申诉', 'Decide the appeal'),
  reviewIntro: both(
    '由原认定人以外的人复核，写明理由。复核决定是终局的。',
    'Somebody other than the first decider decides, with the reason. This decision is final.',
  ),
  reason: both('理由', 'Reason'),
  decision: both('认定', 'Decision'),
  reviewed: both('复核', 'Review'),
  makeAppeal: both('提出申诉', 'Appeal'),
  appealed: both('申诉', 'Appeal'),
  appealIntro: both(
    '不服认定的，在期限内申诉，由另外的人复核。',
    'Whoever disagrees may appeal in time; another person decides.',
  ),
  issue: both('亮牌', 'Issue a card'),
  issueTitle: both('手工亮牌', 'Issue a card by hand'),
  issueIntro: both(
    '对规则和时钟看不到的情形，监督人员可以凭证据亮牌。被亮牌的单位有权陈述和申诉。',
    'For what rules and clocks do not see, supervision may issue a card with evidence. The organisation may state its side and appeal.',
  ),
  aboutNumber: both('办件编号', 'Number of the matter'),
  aboutHint: both(
    '牌发给这件事项现在的承办单位；已办结的，发给办理机关',
    'The card goes to who holds the matter now, or to its authority when it is finished',
  ),
  notYourMatter: both(
    '这件事项不在您的监督范围内，或者它本身就是亮牌。',
    'This matter is not under your supervision, or is a card itself.',
  ),
  tooLate: both('期限已过，不能再提交。', 'The time for it is over.'),
  notNow: both('现在不是这一步。', 'This is not the step that comes now.'),
  next: {
    statement: both(
      '被亮牌的单位可以在期限内陈述；期满后由监督机构认定。',
      'The organisation may make a statement in time; then supervision decides.',
    ),
    deciding: both('等待监督机构认定。', 'Supervision decides.'),
    appeal: both(
      '被亮牌的单位可以在期限内申诉；期满不申诉的，认定生效。',
      'The organisation may appeal in time; without an appeal the decision stands.',
    ),
    reviewing: both('等待另一名监督人员或者负责人复核。', 'Another auditor or the head decides the appeal.'),
    final: both('程序已经终结，牌留在记录中。', 'The procedure has ended; the card stays on record.'),
  } satisfies Record<Stage, Text>,
  step: {
    issued: (card: Pick<Card, 'colour' | 'trigger'>) =>
      both(
        `亮${colourNames[card.colour].zh}：${triggerNames[card.trigger].zh}。`,
        `${colourNames[card.colour].en}: ${triggerNames[card.trigger].en}.`,
      ),
    stated: both('被亮牌的单位作出陈述。', 'The organisation made a statement.'),
    noStatement: both('期限已过，没有陈述。', 'The time ended without a statement.'),
    decided: (outcome: Outcome) =>
      both(`监督认定：${outcomeNames[outcome].zh}。`, `Supervision: ${outcomeNames[outcome].en}.`),
    appealed: both('提出申诉。', 'An appeal was made.'),
    noAppeal: both('期限已过，没有申诉，认定生效。', 'The time ended without an appeal: the decision stands.'),
    reviewed: (outcome: Outcome) =>
      both(`申诉复核：${outcomeNames[outcome].zh}。`, `Appeal: ${outcomeNames[outcome].en}.`),
  },
  told: {
    issued: (colour: Colour, number: string) =>
      both(
        `事项 ${number} 被亮${colourNames[colour].zh}，可以在期限内陈述。`,
        `${colourNames[colour].en} for ${number}: you may make a statement in time.`,
      ),
    decided: (outcome: Outcome, number: string) =>
      both(`亮牌 ${number} 的认定：${outcomeNames[outcome].zh}。`, `Card ${number}: ${outcomeNames[outcome].en}.`),
  },
  byRuleEvidence: (words: Text, due: string, version: string) =>
    `${words.zh}；到期日 ${dayText(due).zh}；按规则 ${version} 自动亮牌。`,
  disclosureGround: both(
    '行政机关内部监督的过程性信息（政府信息公开条例第十六条）；按单位和季度公布数字',
    'Internal supervision in progress (Regulation on Open Government Information, art. 16); figures are public by organisation and quarter',
  ),
} as const
