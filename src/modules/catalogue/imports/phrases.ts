import { both } from '../../../kernel/text.ts'

export const importWords = {
  bring: both('导入事项清单', 'Import a list of services'),
  bringIntro: both(
    '选择文件后先预览：新增、更新、未变各多少，哪几行读不懂、为什么。确认以后才写入。',
    'After choosing a file you first see what it would change, and which rows cannot be read and why. Nothing is written until you confirm.',
  ),
  file: both('清单文件（CSV 或 JSON）', 'File of the list (CSV or JSON)'),
  fileHint: both(
    'UTF-8；CSV 首行为表头：部门、事项名称、事项编码、基本编码、事项类型、主项名称、部门统一社会信用代码。最多 20000 行。',
    'UTF-8. The first row of a CSV names the columns: department, name, itemCode, basicCode, taskType, group, deptUscc. At most 20,000 rows.',
  ),
  template: both('下载空白表格', 'Download an empty list'),
  sourceZh: both('来源（中文）', 'Source, in Chinese'),
  sourceEn: both('来源（英文）', 'Source, in English'),
  sourceHint: both('谁在哪里公布、哪一天的版本。', 'Who published it where, and of which day.'),
  licence: both('使用许可', 'Licence'),
  licenceHint: both('例如：政府信息主动公开。', 'For example: government information published by law.'),
  look: both('预览', 'Preview'),
  preview: both('导入预览', 'Preview of an import'),
  previewIntro: both(
    '下面是确认以后会发生的变化。已有办事指南的事项，名称、类型、单位以指南为准，不改。',
    'This is what confirming would change. Where a service has a guide, its name, type and organisation are those of the guide and stay.',
  ),
  changes: both('会新增和更新的事项', 'Services that would be added or changed'),
  noChanges: both('没有要新增或者更新的事项。', 'Nothing would be added or changed.'),
  more: (count: number) => both(`另有 ${count} 项未列出。`, `${count} more are not listed.`),
  item: both('事项', 'Service'),
  kind: both('变化', 'Change'),
  kinds: { added: both('新增', 'added'), changed: both('更新', 'changed') },
  was: both('原来', 'Before'),
  becomes: both('改为', 'After'),
  guided: both('已有办事指南', 'has a guide'),
  refusedRows: both('拒收的行', 'Rows that are refused'),
  row: both('第几行', 'Row'),
  rowHint: both('从 1 数起，表头和空行不计。', 'Counted from 1; the head row and empty lines do not count.'),
  saidThere: both('这一行写的是', 'What stands there'),
  why: both('原因', 'Why'),
  reasons: {
    unreadable: both('这一行读不懂', 'The row cannot be read'),
    name: both('没有事项名称，或者太长', 'No name of the service, or too long'),
    code: both('没有事项编码，或者太长', 'No code of the service, or too long'),
    office: both('没有部门名称，或者太长', 'No name of the office, or too long'),
    type: both('事项类型不在国家目录内（01 至 10、20）', 'The type is none of the national list (01 to 10, 20)'),
    repeated: both('事项编码与前面的行重复', 'The code was on an earlier row'),
  },
  noneRefused: both('没有拒收的行。', 'No row is refused.'),
  dirt: both('会照收但有问题的', 'What would be accepted although it is not right'),
  confirm: ({ added, changed, refused }: { added: number; changed: number; refused: number }) =>
    refused > 0
      ? both(
          `导入 ${added + changed} 项，${refused} 行拒收的不导入`,
          `Import ${added + changed}, leaving out the ${refused} that are refused`,
        )
      : both(`导入 ${added + changed} 项`, `Import ${added + changed}`),
  discard: both('不导入', 'Do not import'),
  discardQuestion: both(
    '这份清单会被放弃，什么也不写入。可以再次上传。',
    'The list is put aside and nothing is written. It can be uploaded again.',
  ),
  waiting: both('等待确认的清单', 'Lists that wait to be confirmed'),
  prepared: both('上传时间', 'Uploaded'),
  noDraft: both('没有这份等待确认的清单。', 'There is no such list waiting.'),
  changedSince: both(
    '您预览以后事项有变动，请看过新的预览再确认。',
    'Services have changed since your preview. Look at the new one, then confirm.',
  ),
  unreadable: both(
    '读不懂这个文件：须是 JSON，或者首行有“事项名称”“事项编码”的 CSV。',
    'The file cannot be read: it must be JSON, or CSV whose first row has “name” and “itemCode”.',
  ),
  empty: both('文件里没有事项。', 'There are no services in the file.'),
  tooMany: both('一次最多 20000 行，请分成几份。', 'At most 20,000 rows at once: split the list.'),
  didPrepare: (rows: number) =>
    both(`上传事项清单 ${rows} 行，待确认。`, `Uploaded a list of ${rows} rows, to be confirmed.`),
  didDiscard: both('放弃导入一份事项清单。', 'Put a list of services aside.'),
} as const
