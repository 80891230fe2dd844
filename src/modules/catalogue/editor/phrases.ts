import { both, type Text } from '../../../kernel/text.ts'

/** What the editor refuses. */
export const phrases = {
  noPart: both('指南没有这一部分。', 'The guide has no such part.'),
  tooLarge: both('指南内容太大。', 'The guide is too large.'),
  changedByOthers: both(
    '您打开之后，别人改过这一部分。您写的内容都在下面，没有丢。',
    'Somebody changed this part after you opened it. What you wrote is all below; nothing is lost.',
  ),
  hasDraft: both('这个事项已有草稿，请接着写。', 'There is a draft of this guide already; go on with it.'),
  noSource: both('没有可以照抄的指南。', 'There is no such guide to begin from.'),
  nothingToUndo: both('没有可以撤销的修改。', 'There is nothing to take back.'),
  unreadableFile: both(
    '读不懂这个文件：须是导出的指南 JSON。',
    'The file cannot be read: it must be the JSON of a guide.',
  ),
  chooseFile: both('请选择文件。', 'Choose a file.'),
  fileTooLarge: (bytes: number) =>
    both(`文件太大，最多 ${bytes / 1024 ** 2} MB。`, `The file is too large; ${bytes / 1024 ** 2} MB at most.`),
  notText: both('读不懂这个文件：须是 UTF-8 文本。', 'The file cannot be read: it must be text in UTF-8.'),
  pastDay: both('不能早于今天。', 'It cannot be before today.'),
  nothingToRetire: both('没有在用的指南。', 'No guide is in use.'),
}

/** What was done, for the ledger. */
export const did = {
  begun: (name: Text, version: number) =>
    both(`开始编写“${name.zh}”办事指南第 ${version} 版。`, `Began version ${version} of the guide “${name.en}”.`),
  edited: (version: number, part: Text | null) =>
    both(
      `修改办事指南第 ${version} 版草稿：${part?.zh ?? '整份'}。`,
      `Changed the draft of version ${version}: ${part?.en ?? 'the whole'}.`,
    ),
  discarded: (name: Text, version: number) =>
    both(
      `删除“${name.zh}”办事指南第 ${version} 版草稿。`,
      `Discarded the draft of version ${version} of “${name.en}”.`,
    ),
  retired: (name: Text) => both(`停用“${name.zh}”办事指南。`, `Retired the guide “${name.en}”.`),
}
