import { both, type Text } from '../../kernel/text.ts'

export const phrases = {
  title: both('通知', 'Notices'),
  none: both('没有通知。', 'No notices.'),
  noneHint: both(
    '事项有进展时，您会在这里收到通知。',
    'You will be told here when something happens to a matter of yours.',
  ),
  unread: both('未读', 'Unread'),
  markAll: both('全部标为已读', 'Mark all as read'),
  open: both('查看', 'Open'),
  planMissing: (year: number) =>
    both(
      `${year} 年的放假安排还没有录入，跨到该年的到期日都是暂定的。`,
      `The holiday plan of ${year} has not been entered; due days that reach into it are provisional.`,
    ),
  endingWaits: {
    note: (party: string) =>
      both(
        `“${party}”的死亡或者注销登记等待另一人确认。`,
        `The note of the end of ${party} waits for somebody else to confirm it.`,
      ),
    undo: (party: string) =>
      both(
        `“${party}”的死亡或者注销登记有更正等待另一人确认。`,
        `The undoing of the note about ${party} waits for somebody else.`,
      ),
  },
  noSuchNotice: both('没有这条通知。', 'There is no such notice.'),
  channels: both('通知方式', 'How you are told'),
  channelsIntro: both(
    '站内通知总会有。您还可以让我们发短信或邮件：先登记并输入收到的验证码。',
    'You are always told here. You can be told by text message or mail as well: name the address and give back the code.',
  ),
  addresses: both('短信和邮箱', 'Telephone and mail'),
  channel: { mail: both('邮件', 'Mail'), sms: both('短信', 'Text message') },
  address: { mail: both('邮箱地址', 'Mail address'), sms: both('手机号码', 'Mobile number') },
  addressHint: {
    mail: both('例如 name@example.com', 'Such as name@example.com'),
    sms: both('11 位手机号码', 'Eleven figures'),
  },
  sendCode: both('发送验证码', 'Send a code'),
  confirmed: both('已确认', 'Confirmed'),
  waiting: both('等待验证码', 'Waiting for the code'),
  bounced: both('对方拒收，请更正', 'Refused by the far end: correct it'),
  codeField: both('验证码', 'Code'),
  codeHint: both('6 位数字，15 分钟内有效。', 'Six figures, good for fifteen minutes.'),
  confirm: both('确认', 'Confirm'),
  remove: both('删除', 'Take away'),
  notOffered: both('本平台尚未接通。', 'This installation has not set this up.'),
  choices: both('选择', 'Choices'),
  ways: both('除站内通知外，还通过', 'Besides this site, tell me by'),
  quietFrom: both('免打扰开始', 'Quiet from'),
  quietTo: both('免打扰结束', 'Quiet until'),
  quietHint: both(
    '例如 22:00。免打扰期间的消息会在结束时发出。',
    'Such as 22:00. Messages wait until the quiet hours end.',
  ),
  language: both('消息的语言', 'Language of messages'),
  save: both('保存', 'Save'),
  latest: both('最近的短信和邮件', 'Latest messages'),
  noneSent: both('还没有发过短信或邮件。', 'No message has been sent yet.'),
  what: both('内容', 'What'),
  by: both('方式', 'By'),
  when: both('时间', 'When'),
  state: both('状态', 'State'),
  proof: both('凭据', 'Proof'),
  states: {
    waiting: both('等待发送', 'Waiting'),
    sent: both('已发出', 'Sent'),
    delivered: both('已送达', 'Delivered'),
    failed: both('未能发出', 'Failed'),
  },
  outcomes: {
    accepted: both('已接收', 'accepted'),
    refused: both('被拒绝', 'refused'),
    unreachable: both('无法连通', 'unreachable'),
    delivered: both('已送达', 'delivered'),
    undelivered: both('未送达', 'not delivered'),
  },
  messages: both('短信和邮件', 'Messages'),
  messagesIntro: both(
    '按状态查看。地址已隐去，内容不显示。',
    'By state. Addresses are masked; the words are not shown.',
  ),
  noMessages: both('没有这种状态的消息。', 'No message is in this state.'),
  sendAgain: both('重新发送', 'Send again'),
  subject: ({ zh, en }: Text) => both(`【昭明政务】${zh.slice(0, 40)}`, `Heliograph: ${en.slice(0, 60)}`),
  mail: ({ zh, en }: Text, link: string) =>
    both(
      `您好！\n\n${zh}\n\n查看：${link}\n\n此邮件由昭明政务自动发出，请勿回复。要改变通知方式，请登录后打开“通知方式”。\n`,
      `${en}\n\nOpen: ${link}\n\nThis message was sent by Heliograph; answers are not read. Sign in to change how you are told.\n`,
    ),
  sms: ({ zh, en }: Text, link: string) => both(`【昭明政务】${zh}${link}`, `[Heliograph] ${en} ${link}`),
  codeSubject: both('【昭明政务】验证码', 'Heliograph: your code'),
  code: (code: string) =>
    both(
      `【昭明政务】验证码 ${code}，15 分钟内有效。工作人员不会向您索要验证码。`,
      `[Heliograph] Your code is ${code}, good for fifteen minutes. No official will ask you for it.`,
    ),
  wrongPhone: both('请填写 11 位手机号码。', 'Enter a mobile number of eleven figures.'),
  wrongMail: both(
    '请填写完整的邮箱地址，例如 name@example.com。',
    'Enter a whole mail address, such as name@example.com.',
  ),
  wrongCode: (left: number) =>
    both(`验证码不对，还可以试 ${left} 次。`, `The code is wrong; you can try ${left} times more.`),
  noCode: both('没有等待输入的验证码，请重新发送。', 'No code is waiting; send one again.'),
  codeOver: both('验证码已失效，请重新发送。', 'The code is no longer good; send one again.'),
  bothTimes: both('开始和结束都要填写。', 'Give both, the beginning and the end.'),
  noSuchMessage: both('没有这条消息。', 'There is no such message.'),
  notFailed: both('只能重新发送未能发出的消息。', 'Only a message that failed can be sent again.'),
  noCarrier: both('没有可用的通道', 'no carrier'),
}
