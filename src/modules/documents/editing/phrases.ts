import { both, type Text } from '../../../kernel/text.ts'

export const summaries = {
  join: both('打开草稿的共同编辑', 'Open a draft for writing it together'),
  keep: both('把共同编辑的正文存为新的一稿', 'Keep what was written together as a version'),
  remark: both('对草稿的一段提出批注或者修改建议', 'Remark on a paragraph of a draft, or propose other words for it'),
  answerRemark: both('回复批注、标为已处理或者重新打开', 'Reply to a remark, settle it or open it again'),
  decide: both('采纳或者不采纳修改建议', 'Accept or decline a proposal'),
  import: both('从 Word 文件导入正文', 'Take the body over from a Word file'),
  showRemarks: both('查看草稿的批注', 'See the remarks on a draft'),
  references: both('查找可以引用的法律和公文', 'Find laws and documents to refer to'),
}

export const refusals = {
  secret: both(
    '正文中出现密级标志，没有保存。本系统不得处理国家秘密，请立即删去。',
    'The text carries a mark of secrecy and was not kept. State secrets may not be handled here; take it out at once.',
  ),
  tooLarge: both(
    '正文的编辑记录太大，没有保存。请先按“保存”，再重新打开本页。',
    'The shared text has grown too large and was not kept. Press save, then open the page anew.',
  ),
  notKept: both(
    '正文暂时存不下，系统会再试。请不要关闭本页，也可以先把文字复制下来。',
    'What you write cannot be kept just now; it is tried again. Leave this page open, or copy your words first.',
  ),
  notWord: both(
    '请选择 Word 文件（.docx）。旧的 .doc 文件请先另存为 .docx。',
    'Choose a Word file (.docx). Save an old .doc file as .docx first.',
  ),
  unreadable: (name: string) =>
    both(
      `“${name}”已损坏或者不完整，读不出来。请在 Word 或 WPS 中打开，另存为 .docx 后再导入。`,
      `“${name}” is damaged or not whole and could not be read. Open it in Word or WPS, save it as .docx and import that.`,
    ),
  unpacksTooLarge: (name: string) =>
    both(
      `“${name}”解开后太大（文字超过 40 MB，或者总共超过 96 MB），没有导入。请删去图片和嵌入的文件，只留文字和表格。`,
      `“${name}” unpacks to more than 40 MB of text or 96 MB in all and was not taken. Take out pictures and embedded files; words and tables will do.`,
    ),
  markedFile: (name: string, mark: string) =>
    both(
      `“${name}”中（正文、页眉页脚、脚注、批注、文本框、属性或者嵌入的文件）有密级标志“${mark}”，没有导入。本系统不得处理国家秘密。`,
      `“${name}” carries the mark of secrecy “${mark}” (text, header, footer, note, comment, text box, properties or an embedded file) and was not taken. State secrets may not be handled here.`,
    ),
  noWords: (left: readonly Text[]) =>
    left.length === 0
      ? both('文件中没有文字。', 'There are no words in the file.')
      : both(
          `文件的正文中没有文字，只有：${left.map(({ zh }) => zh).join('；')}。扫描成图片的公文，请作为附件上传。`,
          `There are no words in the body of the file, only this: ${left.map(({ en }) => en).join('; ')}. Attach a scanned document instead.`,
        ),
  noRemark: both('没有这条批注。', 'There is no such remark.'),
  noParagraph: both('这一稿没有这一段。', 'That version has no such paragraph.'),
  sayWhat: both('请写明意见。', 'Say what you think.'),
  sameWords: both('建议的文字和原文相同。', 'The proposal says what stands there already.'),
  notYours: both('只有提出人和起草单位可以处理这条批注。', 'Only its writer and the drafting office settle a remark.'),
  settled: both('这条批注已经处理过了。', 'This remark has been dealt with.'),
  changed: both(
    '这一段已经改过，不能直接采纳。请对照建议在正文中修改，然后标为已处理。',
    'The paragraph has changed since. Take the proposal over by hand, then settle it.',
  ),
  tooLong: both(
    '正文太长：最多三千段，每段最多两万字。请分成几件，或者把长材料作为附件。',
    'The text is too long: at most 3,000 paragraphs of 20,000 characters. Divide it, or attach long material.',
  ),
}

/** What the editor says; # stands for what it fills in. */
export const editor = {
  toolbar: both('正文工具', 'Tools for the text'),
  people: both('正在编辑：#', 'Writing now: #'),
  open: both(
    '已连接，改动自动保存，停顿后存为新的一稿。',
    'Connected. Changes are kept; a pause makes a version of them.',
  ),
  broken: both(
    '连接中断。可以继续写，连上后自动合并；离开本页前请等待重新连接。',
    'The connection broke. Go on writing, it is joined when the connection is back; wait for that before you leave.',
  ),
  kept: both('已存为第 # 稿。', 'Kept as version #.'),
  merged: both(
    '有人用表单存了第 # 稿，已并入正文。',
    'Somebody saved version # by the form; it was joined to the text.',
  ),
  older: both('重新打开前您写的正文', 'Your text from before it was opened anew'),
  picker: both('插入引用', 'Insert a reference'),
  pickerLabel: both(
    '法律名称和条号，或者发文字号、标题',
    'Name of a law and article, or number or title of a document',
  ),
  found: both('找到 # 条，用上下键选择。', '# found. Choose with the arrow keys.'),
  nothing: both(
    '没有找到。也可以直接写《法律名称》第几条，系统会识别。',
    'Nothing found. You may also type 《name of the law》第…条; it is recognised.',
  ),
  close: both('关闭', 'Close'),
  signedOut: both(
    '您已退出登录，正文不再保存。请重新登录。',
    'You are signed out; nothing is kept any more. Sign in again.',
  ),
  noRight: both('您不再有权编辑这份草稿。', 'You may no longer write this draft.'),
  ended: both('草稿已送出，不再编辑。', 'The draft has gone on and is no longer written.'),
  full: both('同时编辑的人太多，请稍后再试。', 'Too many write at the same time. Try again later.'),
}

const tool = (label: [zh: string, en: string], hint: [zh: string, en: string]) => ({
  label: both(...label),
  hint: both(...hint),
})

export const tools = {
  first: tool(['一、', '一、'], ['一级标题', 'Heading of level 1']),
  second: tool(['（一）', '（一）'], ['二级标题', 'Heading of level 2']),
  third: tool(['1.', '1.'], ['三级标题', 'Heading of level 3']),
  fourth: tool(['（1）', '（1）'], ['四级标题', 'Heading of level 4']),
  body: tool(['正文', 'Body'], ['正文段落', 'Paragraph without heading']),
  table: tool(['表格', 'Table'], ['插入表格', 'Insert a table']),
  reference: tool(['引用', 'Reference'], ['引用法律或者公文', 'Refer to a law or a document']),
  undo: tool(['撤销', 'Undo'], ['撤销自己的改动', 'Undo your own change']),
  redo: tool(['重做', 'Redo'], ['重做', 'Redo']),
  addRow: tool(['加行', 'Row +'], ['在下方加一行', 'Add a row below']),
  addColumn: tool(['加列', 'Column +'], ['在右侧加一列', 'Add a column to the right']),
  deleteRow: tool(['删行', 'Row −'], ['删除这一行', 'Delete the row']),
  deleteColumn: tool(['删列', 'Column −'], ['删除这一列', 'Delete the column']),
  deleteTable: tool(['删表', 'Table −'], ['删除表格', 'Delete the table']),
}

export const remarks = {
  title: both('批注和修改建议', 'Remarks and proposals'),
  write: both('批注', 'Remark'),
  kind: both('类型', 'Kind'),
  kinds: {
    comment: both('批注：说明意见', 'A remark: say what you think'),
    proposal: both('修改建议：用下面的文字替换本段', 'A proposal: other words for this paragraph'),
  },
  words: both('意见', 'Words'),
  proposal: both('建议改为', 'Read instead'),
  proposalHint: both(
    '只在提修改建议时填写；留空表示建议删去本段。',
    'For a proposal only; empty means that the paragraph should go.',
  ),
  drop: both('建议删去：', 'Should go:'),
  noText: both('还没有正文。', 'There is no text yet.'),
  gone: both('所指段落已不在文中的批注', 'Remarks on paragraphs that are no longer there'),
  answer: both('回复、处理', 'Reply or settle'),
  reply: both('回复', 'Reply'),
  reason: both('说明', 'Reason'),
  accept: both('采纳', 'Accept'),
  decline: both('不采纳', 'Decline'),
  resolve: both('标为已处理', 'Settled'),
  reopen: both('重新打开', 'Open again'),
  states: {
    open: both('待处理', 'Open'),
    resolved: both('已处理', 'Settled'),
    accepted: both('已采纳', 'Accepted'),
    declined: both('未采纳', 'Declined'),
  },
  entries: {
    resolved: both('标为已处理。', 'settled it.'),
    reopened: both('重新打开。', 'opened it again.'),
    accepted: both('采纳了建议。', 'accepted the proposal.'),
    declined: both('没有采纳。', 'declined it.'),
  },
  steps: {
    commented: both('对草稿提出批注。', 'Remarked on the draft.'),
    proposed: both('对草稿提出修改建议。', 'Proposed a change to the draft.'),
    answered: both('批注有新的回复。', 'A remark was answered.'),
    accepted: both('修改建议已采纳。', 'The proposal was accepted.'),
    declined: both('修改建议未采纳。', 'The proposal was declined.'),
  },
}

const lost = (zh: string, en: string) => (count: number) => both(`${zh}：${count} 处`, `${en}: ${count}`)

export const imports = {
  title: both('从 Word 导入正文', 'Take the text over from Word'),
  intro: both(
    '只取段落、表格和文字，字体、颜色等格式按公文标准另行排版。带密级标志的文件不得导入。文件本身留存在本件中，供本单位查对。',
    'Paragraphs, tables and words are taken; letters and colours follow the standard. A file with a mark of secrecy is refused. The file itself stays on the matter for the office.',
  ),
  file: both('Word 文件（.docx）', 'Word file (.docx)'),
  way: both('放在哪里', 'Where'),
  ways: {
    replace: both('替换现有正文', 'In place of the text'),
    append: both('接在现有正文之后', 'After the text'),
  },
  submit: both('导入', 'Import'),
  slot: both('导入正文的原文件', 'File that the text was taken from'),
  done: (name: string) => both(`正文已从“${name}”导入。`, `The text was taken from “${name}”.`),
  lostIntro: both(
    '下列内容没有导入，或者换了写法，请对照原文件核对：',
    'Not taken over, or written in another way; compare with the file where it matters:',
  ),
  lost: {
    pictures: lost('图片', 'Pictures'),
    notes: lost('脚注、尾注', 'Footnotes and endnotes'),
    comments: lost('批注', 'Comments'),
    numbers: lost('自动编号（已写成文字）', 'Automatic numbers (written out)'),
    bullets: lost('项目符号（只取文字）', 'Bullets (words only)'),
    headings: lost(
      '标题样式但没有序号的段落（请写上“一、”“（一）”“1.”）',
      'Headings by style without a number (write 一、（一）1. before them)',
    ),
    spans: lost('合并的单元格（已拆开）', 'Joined cells (taken apart)'),
    nested: lost('表格中的表格（只取文字）', 'Tables within tables (words only)'),
    boxes: lost('复选框（写成 √ 或者 □）', 'Check boxes (written as √ or □)'),
    frames: lost('文本框（文字接在所在段落之后）', 'Text boxes (their words follow the paragraph)'),
    margins: lost('页眉、页脚的文字', 'Words of page headers and footers'),
    objects: lost('嵌入的文件、图表', 'Embedded files and charts'),
    formulas: lost('公式（只取字符）', 'Formulas (characters only)'),
    symbols: lost('特殊符号', 'Special symbols'),
    hidden: lost('隐藏的文字', 'Hidden words'),
    ruby: lost('注音', 'Readings above characters'),
    shapes: lost('线条、图形', 'Lines and shapes'),
    private: lost('自造字（只在原字体中可见，请改用通用字）', 'Characters of one font only (write them anew)'),
    placeholders: lost(
      '没有填写的内容控件（提示文字已导入，请删改）',
      'Controls not filled in (their hints were taken; edit them)',
    ),
    contents: lost(
      '目录（页码不再准确，请删去）',
      'Tables of contents (their page numbers no longer hold; delete them)',
    ),
    changes: lost('修订（按接受修订后的文字导入）', 'Tracked changes (taken as accepted)'),
    columns: lost('超过 12 列的表格（多出的并入末列）', 'Tables of more than 12 columns (the rest is in the last)'),
    layout: lost('只用于排版的表格（改为段落）', 'Tables that only lay out text (made paragraphs)'),
  },
}
