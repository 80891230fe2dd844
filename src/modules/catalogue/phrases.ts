import { both, type Text } from '../../kernel/text.ts'

/** What the catalogue refuses, and why. */
export const refusals = {
  noItem: both('没有这个服务事项。', 'There is no such service.'),
  noGuide: both(
    '该事项的办事指南尚未发布，暂不能申请。',
    'The guide of this service is not yet published; it cannot be applied for.',
  ),
  suspended: (reason: Text) =>
    both(`该事项暂停办理：${reason.zh}`, `This service is suspended for the moment: ${reason.en}`),
  notSuspended: both('该事项没有暂停。', 'This service is not suspended.'),
  alreadySuspended: both('该事项已经暂停。', 'This service is suspended already.'),
  noVersion: both('没有这个版本的办事指南。', 'There is no such version of the guide.'),
  noDraft: both('没有待发布的办事指南草稿。', 'There is no draft of the guide to publish.'),
  noImport: both('没有这次导入。', 'There is no such import.'),
  noTemplate: both('没有这份表格或样本。', 'There is no such form or sample.'),
  noLifeEvent: both('没有这件事。', 'There is no such life event.'),
  otherItem: both('指南写的是另一个事项。', 'The guide is about another service.'),
  incomplete: both(
    '指南未通过核验，不能发布。请按下列问题修改。',
    'The guide does not pass the checks and cannot be published. Correct what is listed.',
  ),
  changedSince: both(
    '您查看之后草稿又有改动，请再看一遍再发布。',
    'The draft was changed after you read it. Read it again before publishing.',
  ),
  unreadable: both('读不懂这份清单。', 'This list cannot be read.'),
}

/** What was done, for the ledger. */
export const did = {
  imported: (rows: number) => both(`导入 ${rows} 个服务事项。`, `Imported ${rows} service items.`),
  drafted: (name: Text, version: number) =>
    both(
      `保存“${name.zh}”办事指南第 ${version} 版草稿。`,
      `Saved a draft of version ${version} of the guide “${name.en}”.`,
    ),
  published: (name: Text, version: number) =>
    both(`发布“${name.zh}”办事指南第 ${version} 版。`, `Published version ${version} of the guide “${name.en}”.`),
  suspended: (name: Text) => both(`暂停“${name.zh}”。`, `Suspended “${name.en}”.`),
  resumed: (name: Text) => both(`恢复“${name.zh}”。`, `Resumed “${name.en}”.`),
}
