import { both } from '../../kernel/text.ts'

/** What an applicant reads while filling in, checking and correcting. */
export const applyPhrases = {
  startIntro: both(
    '填写的内容随时保存，可以换一台设备接着填。提交之前都可以修改。',
    'What you fill in is kept as you go; you can go on with it on another device and change anything until you send it.',
  ),
  begun: both('您已经开始填写。', 'You have begun already.'),
  need: both('需要准备', 'What you need'),
  time: both('时间和费用', 'Time and cost'),
  inPost: both(
    '您现在以岗位身份登录。请切换到本人身份再申请。',
    'You are signed in for your post. Switch to yourself to apply.',
  ),
  start: both('开始申请', 'Start'),
  saved: both('每翻一页都会保存。', 'Every page is kept when you leave it.'),
  check: both('检查并提交', 'Check and send'),
  ready: both('已经填齐。请核对，然后提交。', 'Everything is filled in. Check it, then send.'),
  notReady: (count: number) =>
    both(`还有 ${count} 处要补。`, count === 1 ? 'One thing is still missing.' : `${count} things are still missing.`),
  missing: both('还缺的内容', 'Still missing'),
  where: both('去填写', 'Where'),
  fill: both('去填写', 'Fill in'),
  send: both('提交申请', 'Send the application'),
  change: both('返回修改', 'Go back and change'),
  promise: both(
    '我承诺以上内容真实，知道提供虚假材料的后果。',
    'I promise that the above is true and know what follows from false papers.',
  ),
  correctionIntro: both(
    '只有下面列出的内容可以修改，其余保持原样。',
    'Only what is listed below can be changed; all else stays as it was.',
  ),
  notYet: (count: number) =>
    both(
      `还有 ${count} 处没有改。`,
      count === 1 ? 'One thing has not been changed yet.' : `${count} things have not been changed yet.`,
    ),
  sendCorrection: both('提交补正', 'Send the correction'),
}
