import { both } from '../../kernel/text.ts'

/** One sentence for each operation and query, for the API reference and the permission table. */
export const summaries = {
  erase: both('系统销毁公文正文。', 'Take the words out of a document that its last keeper has destroyed.'),
  followDisclosure: both('公开属性改变后更新检索。', 'Let a document be found as its disclosure was decided anew.'),
  followVerdict: both(
    '附件查出病毒或者解除后更新检索。',
    'Let documents no longer be found by files in which a virus was found, or again.',
  ),
  start: both('起草公文。', 'Start an official document.'),
  save: both('保存公文草稿的新一稿。', 'Save the next version of a document being drafted.'),
  attach: both('为公文添加附件。', 'Add files to a document.'),
  detach: both('删去公文的附件。', 'Take a file off a document.'),
  grant: both('授权办公室以本机关名义行文。', 'Let an office issue documents in the name of one’s organisation.'),
  endGrant: both('收回以本机关名义行文的授权。', 'Take back that right.'),
  list: both(
    '列出本人起草、本单位在办和已发的公文。',
    'List documents: one’s own drafts, those in hand, those issued.',
  ),
  show: both('查看公文的起草页面。', 'Show the page on which a document is drafted.'),
  consult: both(
    '就公文草稿向其他单位会签，同时计时。',
    'Ask other organisations about a draft, all at once, each against a clock.',
  ),
  answer: both('答复会签：同意、有修改意见、不同意。', 'Answer a consultation: agree, with comments, or disagree.'),
  send: both('送办公室审核；有必须改正的问题时不能送。', 'Send a draft for review; what blocks must be mended first.'),
  review: both(
    '审核公文：送签发人，或者写明理由退回。',
    'Review a document: pass it to the signer, or return it with reasons.',
  ),
  sign: both('签发公文，或者写明意见退回。', 'Sign a document, or return it with an opinion.'),
  recheck: both('复核无误，送登记。', 'Find a signed document fit for the register.'),
  correct: both(
    '复核时改正；只改标点空格的留痕，实质改动报原签批人复审。',
    'Correct a signed document: form is recorded, substance goes back to every signer.',
  ),
  register: both('登记编号，随后自动排版用印。', 'Give a document its number; it is then set and sealed.'),
  void: both(
    '作废发文字号；号码留在登记簿，不再使用。',
    'Void a number; it stays in the register and is never used again.',
  ),
  withdraw: both('签发前撤回公文。', 'Withdraw a document before it is signed.'),
  proposeAnnulment: both(
    '建议撤销已经签发、尚未分发的公文，报签发人决定。',
    'Propose to annul a document that is signed and has not gone out.',
  ),
  decideAnnulment: both(
    '决定是否撤销签发；撤销的文号作废，不用印。',
    'Annul a signed document or keep it; its number is voided and no seal is used.',
  ),
  setPages: both('排版、用印并归入事项。', 'Set the pages, seal them and put them on the matter.'),
  tryAgain: both('重新排版用印。', 'Set and seal once more after a failure.'),
  flow: both(
    '查看公文的流程、意见和可以办理的事。',
    'Show where a document stands, what was said, and what may be done.',
  ),
  versions: both('查看公文各稿并比较。', 'Show the versions of a document and compare two.'),
  showRegister: both('查看发文登记簿，含作废的号码。', 'Show the register of numbers, voided ones included.'),
  exportWord: both('导出公文文字（Word）。', 'Export the words of a document as a Word file.'),
  exportRegister: both('导出发文登记簿。', 'Export the register of a year.'),
  settings: both('查看发文字号、签发授权、行文名义和单位分组。', 'Show series, delegations, issuing names and groups.'),
  openSeries: both('设立发文字号系列。', 'Open a series of numbers.'),
  followDirectory: both(
    '“各乡镇（街道）”等分组随机构名录更新版本。',
    'Give groups that follow the directory a new version when it changed.',
  ),
  showGroup: both('查看主送分组的成员和历次版本。', 'Show who is in a group of addressees, and its versions.'),
  keepGroup: both('保存主送单位分组。', 'Keep a group of organisations that are addressed together.'),
  delegate: both('授权本单位岗位在一段时间内签发某些文种。', 'Let a post sign some types for a time.'),
  nameSuperior: both('写明受双重领导的另一个上级机关。', 'Name the second superior of one’s organisation.'),
  endDelegation: both('提前结束签发授权。', 'End a delegation before its time.'),
}
