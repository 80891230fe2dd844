import { both } from '../../kernel/text.ts'

export const phrases = {
  empty: (name: string) => both(`“${name}”是空文件。`, `“${name}” is empty.`),
  notAccepted: (name: string, accepted: string) =>
    both(
      `“${name}”的类型不能接收。可以提交：${accepted}。`,
      `“${name}” is of a type that is not taken. Accepted: ${accepted}.`,
    ),
  notWhatItSays: (name: string, accepted: string) =>
    both(
      `“${name}”的内容和扩展名不符，打不开。可能没有传完、已经损坏，或者被加密软件加了密。请在能打开它的电脑上重新另存、去掉加密后再提交。可以提交：${accepted}。`,
      `The content of “${name}” is not what its name says. It may be cut off, damaged, or encrypted by protection software. Open it where it opens, save it again without encryption. Accepted: ${accepted}.`,
    ),
  locked: (name: string, accepted: string) =>
    both(
      `“${name}”设了打开密码，不能接收。请去掉密码，另存为 .docx、.xlsx 或者 PDF。可以提交：${accepted}。`,
      `“${name}” asks for a password. Take the password off and save it as .docx, .xlsx or PDF. Accepted: ${accepted}.`,
    ),
  otherFormat: (name: string, accepted: string) =>
    both(
      `“${name}”是旧的或者别的办公软件格式（如 .doc、.wps、.rtf、.odt、.xls、.et），不能接收。请用 Word 或 WPS 打开，另存为 .docx、.xlsx 或者 PDF。可以提交：${accepted}。`,
      `“${name}” is of an old or another office format (such as .doc, .wps, .rtf, .odt, .xls, .et). Open it in Word or WPS and save it as .docx, .xlsx or PDF. Accepted: ${accepted}.`,
    ),
  macros: (name: string, accepted: string) =>
    both(
      `“${name}”带有宏，或者是启用宏的格式（.docm、.xlsm），不能接收。请另存为不带宏的 .docx 或者 .xlsx。可以提交：${accepted}。`,
      `“${name}” carries macros, or is of a format that may (.docm, .xlsm), and is not taken. Save it as .docx or .xlsx without macros. Accepted: ${accepted}.`,
    ),
  template: (name: string, accepted: string) =>
    both(
      `“${name}”是模板（.dotx、.xltx），不能接收。请用 Word 或 WPS 打开，另存为 .docx 或者 .xlsx。可以提交：${accepted}。`,
      `“${name}” is a template (.dotx, .xltx). Open it in Word or WPS and save it as .docx or .xlsx. Accepted: ${accepted}.`,
    ),
  damagedPackage: (name: string, accepted: string) =>
    both(
      `“${name}”不完整或者已损坏。请重新保存或者重新下载后再提交。可以提交：${accepted}。`,
      `“${name}” is damaged or not whole. Save or download it again. Accepted: ${accepted}.`,
    ),
  tooLarge: (name: string, megabytes: number) =>
    both(
      `“${name}”太大，这一类文件不能超过 ${megabytes} MB。请压缩或分开提交。`,
      `“${name}” is too large: this type may have at most ${megabytes} MB. Compress or split it.`,
    ),
  tooManyPixels: (name: string, megapixels: number) =>
    both(
      `“${name}”的像素太多，不能超过 ${megapixels} 百万像素。`,
      `“${name}” has too many pixels: at most ${megapixels} megapixels.`,
    ),
  broken: (name: string) =>
    both(
      `“${name}”打不开，可能已经损坏。请重新导出后再提交。`,
      `“${name}” cannot be opened; it may be damaged. Export it again.`,
    ),
  noSuchFile: both('没有这个文件。', 'There is no such file.'),
  classified: (name: string, mark: string) =>
    both(
      `“${name}”带有密级标志“${mark}”。本平台不得存放国家秘密，请按保密规定处理。`,
      `“${name}” carries the classification mark “${mark}”. State secrets must not be put on this platform.`,
    ),

  // The scan, wherever a file is shown
  scans: {
    unscanned: both('未查毒', 'Not scanned'),
    'made-here': both('平台制作', 'Made by the platform'),
    waiting: both('等待查毒', 'Waiting for the virus scan'),
    clean: both('查毒通过', 'No virus found'),
    infected: both('含病毒，已封存', 'Virus found, sealed off'),
    failed: both('查毒未完成', 'Virus scan not finished'),
  },
  unscannedHint: both(
    '标为“未查毒”的文件没有经过查毒服务，打开前请自行查毒。',
    'Files marked “not scanned” have passed no virus scanner: scan them yourself before opening them.',
  ),
  waitingHint: both('查毒完成后其他人才能打开。', 'Others can open it when the scan is done.'),
  failedHint: both(
    '查毒服务没有回答，会自动再试；完成前其他人不能打开。',
    'The scanner gave no answer and is asked again; until then others cannot open the file.',
  ),
  infectedHint: (threat: string) =>
    both(
      `查毒发现“${threat}”。任何人都不能打开；原件留作证据。请换一份干净的文件。`,
      `The scanner found “${threat}”. Nobody can open it; the original is kept as evidence. Hand in a clean file.`,
    ),
  unread: both(
    '无法生成预览或提取文字，文件本身可以打开。',
    'No preview or text could be made; the file itself can be opened.',
  ),
  knownInfected: (name: string, threat: string) =>
    both(
      `“${name}”含病毒（${threat}），不能提交。请先查毒，再提交干净的文件。`,
      `“${name}” holds a virus (${threat}) and cannot be handed in. Clean it or hand in another file.`,
    ),
  erased: both(
    '这个文件已按批准的销毁清册销毁，目录和清册仍可查看。',
    'This file was destroyed by an approved list of the archive. Its entry in the catalogue and the list stay.',
  ),
  closedInfected: both(
    '这个文件查出病毒，已封存，任何人都不能打开。',
    'A virus was found in this file; it is sealed off and nobody can open it.',
  ),
  closedWaiting: both(
    '这个文件还没有完成查毒，请稍后再打开。',
    'The virus scan of this file is not finished. Try again later.',
  ),

  // The administrator's page
  title: both('文件查毒', 'Virus scan of files'),
  intro: both(
    '按内容列出文件的查毒情况。管理员看不到文件名和内容。',
    'Contents and what the scanner said of them. Administrators see neither names nor content.',
  ),
  scanner: (url: string | null) =>
    url
      ? both(`查毒服务：${url}`, `Scanner: ${url}`)
      : both('查毒服务：没有配置（CLAMD_URL）。', 'Scanner: none is configured (CLAMD_URL).'),
  state: both('情况', 'State'),
  digest: both('摘要（SHA-256）', 'Digest (SHA-256)'),
  type: both('类型', 'Type'),
  size: both('大小', 'Size'),
  files: both('文件数', 'Files'),
  scannedAt: both('查毒时间', 'Scanned'),
  readings: {
    waiting: both('等待读取', 'waiting to be read'),
    done: both('已读取', 'read'),
    failed: both('读取失败', 'could not be read'),
  },
  reading: both('预览和文字', 'Preview and text'),
  none: both('没有这样的文件。', 'There are no such files.'),
  again: both('重新查毒', 'Scan again'),
  allAgain: both('全部重新查毒', 'Scan all again'),
  allAgainHint: both(
    '病毒库更新后，或新配置查毒服务后使用。在空闲时逐个进行，不影响办件。',
    'After new signatures, or when a scanner has been configured. It goes on one by one while nothing else waits.',
  ),
}
