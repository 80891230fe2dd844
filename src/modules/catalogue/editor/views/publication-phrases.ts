import { both } from '../../../../kernel/text.ts'

/** Words of the page on which a guide is compared and published. */
export const publicationWords = {
  lead: (version: number) =>
    both(`第 ${version} 版草稿与现行指南逐项比对。`, `The draft of version ${version} beside the guide in force.`),
  changes: both('改了什么', 'What changes'),
  what: both('内容', 'What'),
  before: both('原来', 'Before'),
  after: both('现在', 'After'),
  kinds: {
    added: both('新增', 'Added'),
    removed: both('删除', 'Removed'),
    changed: both('改动', 'Changed'),
    moved: both('调整顺序', 'Reordered'),
  },
  first: both('这是第一版，没有可比对的现行指南。', 'This is the first version: there is nothing to compare with.'),
  same: both('与现行指南完全相同。', 'Nothing differs from the guide in force.'),
  matters: both('在办件', 'Open matters'),
  mattersLead: both(
    '已经提交的申请继续按提交时的版本办理，不受影响。',
    'Applications that were sent keep the version by which they were sent.',
  ),
  mattersLink: both('查看在办件及其版本', 'See the open matters and their versions'),
  authors: both('参与编写的人', 'Who wrote it'),
  author: both('编写人', 'Author'),
  tests: (count: number, failing: number) =>
    both(
      `试办用例 ${count} 个，其中 ${failing} 个与保存时不同。`,
      `${count} test cases, ${failing} of which no longer end as kept.`,
    ),
  secondPerson: both('须由另一人发布', 'Somebody else publishes'),
  secondPersonLead: both(
    '您参与了编写。请本部门或区里另一位发布人打开本页，看过后发布。',
    'You had a hand in writing it. Ask another publisher of your organisation or of the district to read this page and publish.',
  ),
  notReady: both('还有必须改的问题，不能发布。', 'Something must still be corrected before it can be published.'),
  publish: both('发布', 'Publish'),
  question: (day: string, version: number) =>
    both(
      `发布后第 ${version} 版自 ${day} 起用，永不改变。以后只能发布新版本。`,
      `Version ${version} is in force from ${day} and never changes; later changes are new versions.`,
    ),
}
