import { both, type Text } from '../../../../kernel/text.ts'

/** The story of a trial. */
export const trialPhrases = {
  accepted: both('申请受理（试办，不产生任何真实办件）。', 'The application is accepted (on trial: no real matter).'),
  opened: (name: Text) => both(`环节开始：${name.zh}。`, `Task begins: ${name.en}.`),
  done: (name: Text, outcome: Text | null) =>
    both(
      `办完：${name.zh}${outcome ? `——${outcome.zh}` : ''}。`,
      `Done: ${name.en}${outcome ? ` — ${outcome.en}` : ''}.`,
    ),
  closed: (name: Text) => both(`环节关闭：${name.zh}。`, `Task closed: ${name.en}.`),
  acted: (name: Text) => both(`系统办理：${name.zh}。`, `The system does: ${name.en}.`),
  timerSet: (name: Text, due: string) =>
    both(`开始计时：${name.zh}，到 ${due}。`, `Timer runs: ${name.en}, until ${due}.`),
  rang: (name: Text) => both(`时间到：${name.zh}。`, `Time is up: ${name.en}.`),
  message: (name: string) => both(`收到消息：${name}。`, `Message comes: ${name}.`),
  ended: (name: Text | null) =>
    both(`办结：${name?.zh ?? '流程结束'}。`, `Ended: ${name?.en ?? 'the process is over'}.`),

  tooMany: both('用例太多，请先删除一些。', 'There are too many test cases; take some away first.'),
  title: both('试办', 'Trial run'),
  lead: both(
    '用编造的情况走一遍这份草稿的流程。不产生办件、文号、通知，也不写账本。',
    'Walk through the process of this draft with made-up answers. No matter, number, notice or ledger entry comes of it.',
  ),
  setting: both('假设的情况', 'Made-up answers'),
  from: both('受理日', 'Accepted on'),
  begin: both('从头开始', 'Begin anew'),
  day: (day: string, weekday: string) =>
    both(`现在是 ${day} ${weekday}（试办时钟）。`, `It is ${day}, ${weekday}, by the clock of the trial.`),
  now: both('现在可以做的', 'What can happen now'),
  openTask: both('待办环节', 'Open tasks'),
  due: (day: string) => both(`应于 ${day} 前办完`, `due by ${day}`),
  since: (day: string) => both(`${day} 起`, `since ${day}`),
  finish: both('办完', 'Done'),
  pass: both('时间过去', 'Time passes'),
  passDay: both('过 1 天', '1 day'),
  passWeek: both('过 7 天', '7 days'),
  passNext: both('到下一个计时届满', 'Until the next timer runs out'),
  messages: both('来了消息', 'A message comes'),
  back: both('退回一步', 'One step back'),
  story: both('经过', 'What happened'),
  over: both('流程已办结。', 'The process is over.'),
  result: (code: string) => both(`结果：${code}`, `Result: ${code}`),
  keep: both('存为用例', 'Keep as a test case'),
  keepLead: both(
    '发布前会自动重走一遍，结果不同就不能发布。',
    'It is run again before publishing, and must end the same way.',
  ),
  testName: both('用例名称', 'Name of the test case'),
  tests: both('已存的用例', 'Test cases'),
  noTests: both('还没有用例。', 'No test case yet.'),
  expected: both('应有结果', 'Ends as'),
  failing: (count: number) => both(`${count} 个用例与保存时不同。`, `${count} test cases no longer end as kept.`),
  again: both('重走', 'Run'),
  drop: both('删除', 'Remove'),
}
