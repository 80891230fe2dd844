import { both } from '../../kernel/text.ts'

/** What a check of a receipt may find wrong; `step` counts from 1. */
export const problems = {
  signature: both('检查点的签名与本账本的公钥不符。', 'The checkpoint is not signed by the key of this ledger.'),
  unreadable: (step: number) => both(`第 ${step} 步的记录无法读取。`, `The record of step ${step} cannot be read.`),
  notIncluded: (step: number) =>
    both(
      `第 ${step} 步不在检查点所述的账本之中，可能已被改动。`,
      `Step ${step} is not in the ledger that the checkpoint states; it may have been altered.`,
    ),
  otherMatter: (step: number) => both(`第 ${step} 步属于另一事项。`, `Step ${step} belongs to another matter.`),
  content: (step: number) =>
    both(`第 ${step} 步的文字与记录时的不同。`, `The words of step ${step} are not those that were recorded.`),
  order: (step: number) =>
    both(`第 ${step} 处缺少步骤，或次序被改动。`, `At place ${step} a step is missing, or the order was changed.`),
  code: both('回执编码与最后一步不符。', 'The code of the receipt does not belong to its last step.'),
}

/** One sentence for each question, for the API reference. */
export const summaries = {
  checkpoint: both('读取账本最近公布的检查点。', 'Read the last published checkpoint of the ledger.'),
  tile: both(
    '读取账本的一块散列或一组记录（C2SP tlog-tiles）。',
    'Read a tile of hashes or a bundle of entries of the ledger (C2SP tlog-tiles).',
  ),
  proveLeaf: both('证明一次操作已记入账本。', 'Prove that a call is recorded in the ledger.'),
  proveConsistency: both(
    '证明账本在两个时点之间只增不改。',
    'Prove that between two sizes the ledger was only added to.',
  ),
  about: both('读取账本的说明。', 'Read about the ledger.'),
  verifier: both('下载独立核验程序。', 'Download the independent verifier.'),
  lookUp: both('按编码查验回执。', 'Look up a receipt by its code.'),
  check: both('核验一份完整的回执。', 'Check a whole receipt.'),
}

/** Sentences of the receipts and their check. */
export const phrases = {
  notYetRecorded: both(
    '该事项的第一步正在记入账本，几秒钟后即可出具回执。',
    'The first step of this matter is just being recorded; a receipt can be issued in a few seconds.',
  ),
  innerEntry: both('（内部记录，此处只证明其存在）', '(inner entry; only its existence is proven here)'),
  erased: both(
    '（内容已依法删除，此处只证明该步存在）',
    '(content erased by law; only the existence of the step is proven here)',
  ),
  noTile: both('账本中没有这一块。', 'The ledger has no such tile.'),
  noLeaf: both('检查点所述的账本中没有这条记录。', 'The ledger that the checkpoint states has no such leaf.'),
  noCheckpoint: both('账本还没有公布检查点。', 'The ledger has not published a checkpoint yet.'),
  noSuchSizes: (size: number) =>
    both(`起点不得大于终点，终点不得大于 ${size}。`, `The start must not exceed the end, nor the end ${size}.`),
  lastStepAltered: both(
    '这一编码所指的步骤在数据库中已被改动或删去。',
    'The step that this code stands for was altered or removed in the database.',
  ),
  notAReceipt: both(
    '这不是一份回执文件的内容。请打开 receipt.json，复制其全部内容。',
    'This is not the content of a receipt. Open receipt.json and copy all of it.',
  ),
  checkFailed: both('这份回执不成立：', 'This receipt does not hold:'),
  moreProblems: (count: number) => both(`另有 ${count} 处。`, `And ${count} more.`),
}

/** Words of the page where receipts are checked. */
export const receiptPage = {
  title: both('查验回执', 'Check a receipt'),
  description: both(
    '回执上印有编码。输入编码，即可知道所记的步骤是否仍原样在账本之中。无需登录，也不显示任何个人信息。',
    'A code is printed on each receipt. Enter it to learn whether the recorded steps still stand in the ledger as they were. No sign-in, and nothing personal is shown.',
  ),
  code: both('回执编码', 'Code of the receipt'),
  codeHint: both(
    '24 位字母和数字，例如 7K2M-…；不分大小写，横线可以省略',
    '24 letters and digits such as 7K2M-…; case and dashes do not matter',
  ),
  look: both('查验', 'Check'),
  unknown: both('账本中没有这个编码', 'The ledger has no such code'),
  unknownBody: both(
    '请核对是否输错。如果确认无误，说明这份回执不是由本平台出具的，或账本已被改动：请保存回执，并用独立核验程序核验。',
    'Check for a typing error. If it is right, the receipt was not issued here, or the ledger was altered: keep the receipt and check it with the independent verifier.',
  ),
  holds: both('属实：所记步骤都在账本之中，原样未动', 'It holds: all recorded steps stand in the ledger, unaltered'),
  broken: both('有问题：账本与回执不符', 'Something is wrong: the ledger does not agree with the receipt'),
  keep: both('请妥善保存回执，并向监察人员反映。', 'Keep the receipt and tell the auditor.'),
  facts: both('所记内容', 'What is recorded'),
  steps: both('步骤数', 'Steps'),
  first: both('第一步', 'First step'),
  last: both('最后一步', 'Last step'),
  later: both('此后新增', 'Recorded since'),
  laterSteps: (count: number) => both(`${count} 步，不在这份回执中`, `${count} steps, not in this receipt`),
  none: both('无', 'none'),
  checkpoint: both('账本检查点', 'Checkpoint of the ledger'),
  checkpointOf: (size: number, at: { zh: string; en: string }) =>
    both(`${size} 条记录，公布于 ${at.zh}`, `${size} leaves, published ${at.en}`),
  whole: both('核验完整的回执', 'Check a whole receipt'),
  wholeBody: both(
    '打开下载的 receipt.json，把全部内容粘贴到这里。内容只用于核验，不作保存。',
    'Open the receipt.json you downloaded and paste all of it. It is used for the check only and not kept.',
  ),
  paste: both('receipt.json 的内容', 'Content of receipt.json'),
  alone: both('不相信本站？', 'You would rather not trust this site?'),
  aloneBody: both(
    '独立核验程序在您自己的电脑上运行，不需要网络，也不使用本站的任何代码。',
    'The independent verifier runs on your own computer, needs no network and shares no code with this site.',
  ),
  aboutLink: both('账本说明与核验程序', 'About the ledger, and the verifier'),
}

/** Words of a receipt on paper. */
export const sheet = {
  number: both('事项编号', 'Number of the matter'),
  subject: both('事项', 'Matter'),
  issued: both('出具时间', 'Issued'),
  code: both('回执编码', 'Code of the receipt'),
  checkAt: both('查验地址', 'Check it at'),
  size: both('账本条数', 'Leaves in the ledger'),
  root: both('账本树根', 'Root of the ledger'),
  key: both('账本公钥', 'Public key of the ledger'),
  qr: both('查验地址的二维码', 'QR code of the address where this receipt is checked'),
  steps: both('已记入账本的步骤', 'Steps recorded in the ledger'),
  refused: (operation: string) =>
    both(`一次未获准许的操作（${operation}）`, `An attempt that was refused (${operation})`),
}

/** Words of the page about the ledger. */
export const aboutPage = {
  title: both(
    '阳光账本：每一步都留痕，改动必被发现',
    'The ledger of light: every step is recorded, and every change is found out',
  ),
  lead: both(
    '本平台上每一次办理——受理、补正、审核、决定、延期——都在办理的同时写入一本只能添加、不能修改的阳光账本。',
    'Each act on this platform (intake, correction, review, decision, extension) is written, in the act itself, into a public ledger that can only be added to.',
  ),
  size: both('已记入', 'Recorded'),
  leaves: both('条', 'leaves'),
  published: both('最近公布', 'Last published'),
  waiting: both('等待记入', 'Waiting'),
  how: both('它怎样防止改动', 'How it prevents rewriting'),
  howSteps: [
    both(
      '每一次办理成为一条记录。记录里只有带盐的散列值，没有姓名和内容，所以可以公开。',
      'Each act becomes a leaf. It holds salted hashes only, no names and no content, so it can be public.',
    ),
    both(
      '每两条记录合成一个散列值，每两个散列值再合成一个，直到只剩一个：树根。改动任何一条记录，树根就变。',
      'Each two leaves make one hash, each two hashes another, until one is left: the root. Alter any leaf, and the root is another.',
    ),
    both(
      '树根每隔数秒由账本的密钥签名公布，称为检查点。新的检查点必须证明自己只是在旧的后面添加，否则程序拒绝签名。',
      'Every few seconds the root is signed by the ledger’s key and published as a checkpoint. A new one must prove that it only adds to the old, or the program refuses to sign.',
    ),
    both(
      '您的回执带着每一步到树根的证明。只要您手里有回执，就没有人能不被发现地改动、删去或调换其中任何一步——包括管理数据库的人。',
      'Your receipt carries the proof from each step to the root. As long as you hold it, nobody can alter, remove or reorder a step unnoticed, not even those who run the database.',
    ),
  ],
  picture: both(
    '八条记录两两合成，直到树根；回执只需要旁边的三个散列值，就能从一条记录算到树根。',
    'Eight leaves are joined two by two up to the root; three hashes beside the way suffice to reckon from one leaf to the root.',
  ),
  root: both('树根', 'root'),
  yourStep: both('您的一步', 'your step'),
  now: both('现在的检查点', 'The checkpoint now'),
  noneYet: both('账本还没有公布检查点。', 'The ledger has not published a checkpoint yet.'),
  name: both('名称', 'Name'),
  key: both('公钥', 'Public key'),
  note: both('检查点原文', 'The checkpoint itself'),
  verify: both('自己动手核验', 'Verify it yourself'),
  verifySteps: [
    both(
      '下载核验程序。它只有一个文件，不依赖任何其他程序，任何人都可以通读。',
      'Download the verifier: one file, no dependencies, short enough to read.',
    ),
    both('从事项页面下载您的回执 receipt.json。', 'Download your receipt.json from the page of your matter.'),
    both(
      '在装有 Node.js 18 以上版本的电脑上运行下面的命令。断网也可以。',
      'Run the command below on a computer with Node.js 18 or newer. It works without a network.',
    ),
    both(
      '把公钥和检查点抄下来，过些时候再来比对：一个只增不改的账本必须永远包含您抄下的那一个。',
      'Write down key and checkpoint and compare them later: a ledger that is only added to must for ever contain the one you kept.',
    ),
  ],
  download: both('下载核验程序', 'Download the verifier'),
  audit: both('重算整个账本', 'Recompute the whole ledger'),
  auditBody: both(
    '任何人都可以取走全部记录并重新计算树根。格式是公开标准 C2SP tlog-tiles 和 signed-note，Go 语言的现成工具也能读取。',
    'Anybody may take all leaves and recompute the root. The formats are the public standards C2SP tlog-tiles and signed-note, which existing Go tools read as well.',
  ),
  checkLink: both('查验一份回执', 'Check a receipt'),
}
