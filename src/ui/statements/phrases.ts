import { both } from '../../kernel/text.ts'

/** What the platform says of itself. */
export const about = {
  title: both('关于昭明政务', 'About Heliograph'),
  lead: both(
    '昭明政务是一个区县的政务平台：一套卷宗、一座诚实的钟、一本公开的账。',
    'Heliograph is the e-government platform of one district: one docket, one honest clock, one public ledger.',
  ),
  docket: both('一套卷宗', 'One docket'),
  docketText: both(
    '不论哪一类事项，都在同一套卷宗里：编号、承办人、经过、材料和时钟一目了然。申请人、经办人和监督人员看到的是同一页。',
    'Every matter of every kind lies on one docket with its number, holder, history, material and clock. Applicant, clerk and supervisor see the same page.',
  ),
  clock: both('一座诚实的钟', 'One honest clock'),
  clockText: both(
    '办理期限按工作日历计算，只有法律列明的理由才能停止计时，谁用了多少时间逐段记明。任何操作都不能让时钟重新开始。',
    'Deadlines are counted by the working-day calendar and stop only on grounds the law lists. Every stretch names who held the matter. Nothing starts the clock again.',
  ),
  ledger: both('一本公开的账', 'One public ledger'),
  ledgerText: both(
    '每一步都写进只能追加的阳光账本。申请人拿到的凭证可以离线核验，事后改动、删除或倒签都会被发现。',
    'Every step is written to a ledger that can only be added to. A receipt can be checked off line; a step altered, dropped or back-dated later is found out.',
  ),
  guide: both('指南就是程序', 'The guide is the program'),
  guideText: both(
    '指南里没有写明的材料、收费、环节和时间，系统不会要求，也不允许要求。',
    'A material, fee, step or delay that is not in the published guide is not asked for, and cannot be.',
  ),
  more: both('继续了解', 'Read on'),
} as const

/** The accessibility statement. */
export const accessibility = {
  title: both('无障碍说明', 'Accessibility'),
  lead: both(
    '人人都应能自己办成事，不论用什么设备、眼力听力如何、会不会用鼠标。',
    'Everybody should be able to get things done here, whatever their device, sight, hearing or hands.',
  ),
  aim: both('我们的标准', 'What we aim at'),
  aimText: both(
    '以《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）和《网页内容无障碍指南》（WCAG）2.2 AA 级为目标。',
    'GB/T 37668-2019 and the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
  ),
  done: both('您可以', 'What you can do'),
  items: [
    both(
      '只用键盘完成办理；第一次按 Tab 键可跳到主要内容',
      'Do everything by keyboard; the first press of Tab leads to the main content',
    ),
    both(
      '把文字放大到 200% 而不丢失内容；在 320 像素宽的屏幕上不必左右拖动',
      'Enlarge text to 200%; use a screen 320 pixels wide without scrolling sideways',
    ),
    both(
      '选择浅色、深色或跟随设备；使用系统的高对比度配色',
      'Choose light or dark colours, or your device’s high contrast',
    ),
    both('关闭脚本后照常办理', 'Turn scripts off and still do everything'),
    both(
      '用读屏软件听到每一处错误，并直接跳到要改的地方',
      'Hear each mistake with a screen reader and go straight to it',
    ),
    both('在写有“村级帮办”的地方请人帮您填写', 'Ask a village helper to fill in a form with you'),
  ],
  known: both('已知的不足', 'What falls short'),
  knownItems: [
    both(
      '流程图的放大查看依赖脚本；同页的文字步骤内容相同。',
      'Zooming in on a process picture needs script; the steps in words on the same page say the same.',
    ),
    both(
      '当事人上传的文件由其自行制作，可能无法被读屏软件读取。',
      'Files that people upload are their own and may not be readable by screen readers.',
    ),
  ],
  tell: both('遇到困难', 'If something is in your way'),
  tellText: both(
    '请告诉办理该事项的单位，联系方式在每份办事指南的“咨询与投诉”一栏；也可以到村（社区）或乡镇便民服务点办理，不影响办理期限。',
    'Tell the organisation that handles the matter; each guide names its contacts. You may also come to a village or township service point; the deadlines are the same.',
  ),
} as const
