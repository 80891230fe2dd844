import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'
import type { Pledge } from './model.ts'

/** Words of promises: 容缺受理 and 告知承诺. */
export const pledgePhrases = {
  title: both('可以后补的材料和承诺', 'Materials that may follow, and promises'),
  intro: both(
    '下面的内容不影响受理：您可以承诺后补或者承诺符合条件。请看清做不到的后果，自愿选择。',
    'None of this holds up your application: you may promise to hand it in later, or that a condition is met. Read what follows if it is not so, and choose freely.',
  ),
  offers: both('承诺内容', 'What you promise'),
  consequence: both('做不到的后果', 'What follows otherwise'),
  hint: (instead: Text | null, consequence: Text) =>
    both(
      `${instead ? `代替材料“${instead.zh}”。` : ''}做不到的后果：${consequence.zh}`,
      `${instead ? `In place of “${instead.en}”. ` : ''}What follows otherwise: ${consequence.en}`,
    ),
  signed: (count: number) => both(`已签署 ${count} 项承诺`, `Promises signed: ${count}`),
  promised: both(
    '申请人已按办事指南承诺后补或者承诺符合条件，受理时不得再要。',
    'The applicant has promised it as the guide allows: it may not be asked for at intake.',
  ),
  agree: both(
    '我已看清内容和后果，承诺真实、自愿，并以本人登录身份签署。',
    'I have read this and what follows, promise it truthfully and freely, and sign it as the person signed in.',
  ),
  sign: both('签署承诺', 'Sign'),
  openPage: both('有材料可以后补，或者用承诺代替', 'Some materials may follow, or be replaced by a promise'),
  toPage: both('查看并签署承诺', 'Read and sign'),
  panel: both('承诺和后补材料', 'Promises and materials to follow'),
  what: both('承诺', 'Promise'),
  state: both('情况', 'How it stands'),
  until: both('期限', 'Until'),
  bring: both('补交材料', 'Hand in the material'),
  bringIntro: both('补交后，承诺即告履行。', 'With it the promise is kept.'),
  file: both('材料文件', 'The file'),
  verify: both('核查承诺', 'Verify the promise'),
  verifyIntro: both(
    '决定作出后核查。情况不实的，申请人会收到告知；依办事指南可以撤销所得结果。',
    'Looked into after the decision. When it is not true the applicant is told, and the result may be cancelled as the guide says.',
  ),
  found: both('核查结果', 'Found'),
  kept: both('属实', 'True'),
  notKept: both('不属实', 'Not true'),
  note: both('核查情况', 'What was looked at and found'),
  follow: both('处理未履行的承诺', 'Follow up a broken promise'),
  followIntro: both(
    '写明已经怎样处理，例如催告、补交或者依办事指南启动撤销；写入办件经过。',
    'Say what was done, such as a reminder, the material handed in after all, or the first step of a cancellation; it goes into the history.',
  ),
  followed: both('处理情况', 'What was done'),
  none: both('没有承诺', 'Nothing was promised'),
} as const

const pledgeStates: Readonly<Record<'promised' | 'running' | 'kept' | 'broken' | 'released', Text>> = {
  promised: both('已承诺', 'Promised'),
  running: both('待核查', 'To be verified'),
  kept: both('已履行', 'Kept'),
  broken: both('未履行', 'Not kept'),
  released: both('不再需要', 'No longer needed'),
}

/** A material is waited for; a condition is looked into. */
export function stateOf({ kind, state }: Pick<Pledge, 'kind' | 'state'>): Text {
  return kind === 'material' && state === 'running' ? both('待补交', 'To be handed in') : pledgeStates[state]
}

export const pledgeRefusals = {
  choose: both('请选择要签署的承诺。', 'Choose what you promise.'),
  notOffered: both('办事指南不允许这样承诺。', 'The guide does not let this be promised.'),
  agree: both('请勾选确认后再签署。', 'Tick the confirmation before signing.'),
  none: both('没有等待处理的这项承诺。', 'No such promise waits.'),
  over: both('补交期限已过。请联系办理机关。', 'The time for handing it in has passed. Contact the office.'),
  file: both('请选择要补交的文件。', 'Choose the file to hand in.'),
}

export const pledgeSteps = {
  signed: (count: number) => both(`签署 ${count} 项承诺`, `Promises signed: ${count}`),
  takenBack: both('收回签署的承诺', 'The promises were taken back'),
  begun: ({ kind, words }: Pick<Pledge, 'kind' | 'words'>, due: string) =>
    kind === 'material'
      ? both(`${words.zh}补交期限：${dayText(due).zh}。`, `${words.en} To be handed in by ${dayText(due).en}.`)
      : both(
          `承诺“${words.zh}”核查期限：${dayText(due).zh}。`,
          `“${words.en}” is to be verified by ${dayText(due).en}.`,
        ),
  followed: (words: Text) => both(`已处理未履行的承诺：${words.zh}`, `Broken promise followed up: ${words.en}`),
  brought: (words: Text) => both(`已补交：${words.zh}`, `Handed in: ${words.en}`),
  kept: (words: Text) => both(`核查属实：${words.zh}`, `Found true: ${words.en}`),
  broken: (words: Text) => both(`承诺未履行：${words.zh}`, `Promise not kept: ${words.en}`),
  remind: (words: Text, due: string) =>
    both(
      `提醒：${words.zh}最后一天是${dayText(due).zh}。`,
      `Reminder: ${words.en} The last day is ${dayText(due).en}.`,
    ),
  brokenNotice: (words: Text, consequence: Text) =>
    both(
      `承诺未履行：${words.zh}后果：${consequence.zh}`,
      `Promise not kept: ${words.en} What follows: ${consequence.en}`,
    ),
}
