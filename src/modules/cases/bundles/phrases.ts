import { both, type Text } from '../../../kernel/text.ts'

/** Words of bundles (一件事). */
export const bundlePhrases = {
  start: both('一次申请', 'Apply once for all'),
  parts: both('包含的事项', 'What it contains'),
  part: both('事项', 'Service'),
  order: both('办理顺序', 'In which order'),
  after: (name: Text) => both(`“${name.zh}”批准后开始`, `begins when “${name.en}” is granted`),
  atOnce: both('立即开始', 'begins at once'),
  shared: both('共用信息（只填一次）', 'What all parts share (asked once)'),
  sharedHint: both('改动会写入每一份还没有提交的申请。', 'Changes go into every part that has not been sent.'),
  save: both('保存共用信息', 'Keep'),
  progress: both('进度和结果', 'Progress and results'),
  stage: both('现在', 'Now'),
  due: both('期限', 'Due'),
  todo: both('还要做的', 'Still to do'),
  left: (count: number) => both(`还差 ${count} 处，去填写`, `${count} things missing: fill in`),
  ready: both('已填好', 'Complete'),
  waiting: both('等待前一项批准', 'Waits for the part before it'),
  blocked: both(
    '前一项没有批准，这一项没有开始；可以单独申请',
    'Not begun, as the part before it was not granted; it may be asked for by itself',
  ),
  send: both('提交已填好的事项', 'Send what is complete'),
  noneReady: both('还没有填好的事项，请先补齐。', 'No part is complete yet. Fill in what is missing.'),
  noSuch: both('没有这样的一件事。', 'There is no such bundle.'),
  taken: both('其中一项已在另一份一件事申请中。', 'One of its parts belongs to another bundle that you have begun.'),
  begun: (name: Text) => both(`“${name.zh}”现在可以填写`, `“${name.en}” can be filled in now`),
  carried: both('共用信息随补正更新', 'What is shared was brought up to date by a correction'),
  notGranted: both('前一项没有批准', 'The part before it was not granted'),
  stepBegun: both('开始一件事申请', 'A bundle was begun'),
  stepSaved: both('保存共用信息', 'What is shared was kept'),
  blockedNotice: (name: Text) =>
    both(`“${name.zh}”没有开始：前一项没有批准。`, `“${name.en}” was not begun: the part before it was not granted.`),
}
