import { both } from '../../../kernel/text.ts'
import { formatDay } from '../../../ui/index.ts'
import { wayNames } from '../outside-ways.ts'
import type { OutsideDelivery, SendingWay } from './model.ts'

export const sendingWayNames = { ...wayNames, published: both('公开发布', 'Published') } as const satisfies Record<
  SendingWay,
  unknown
>

export const outsidePhrases = {
  summary: both('登记区外单位的送达。', 'Record how an addressee outside the district got a document.'),
  title: both('区外单位（另行送达）', 'Outside the district (sent by other ways)'),
  intro: both(
    '这些收文单位不在区内机构名录，系统送不到，请另行送达并登记。',
    'These addressees are not in the directory of the district. Send it to them by other ways, and record how.',
  ),
  recalled: both(
    '公文已经失效。已经另行送达的单位，请另行告知。',
    'The document holds no longer. Tell those who got it by other ways.',
  ),
  name: both('单位', 'Addressee'),
  part: both('主送抄送', 'As'),
  how: both('怎样送达', 'How it was sent'),
  waiting: both('待送达', 'Not sent yet'),
  record: both('登记送达', 'Record how it was sent'),
  way: both('送达方式', 'How'),
  sentOn: both('送出日期', 'Sent on'),
  proof: both('凭据', 'Proof'),
  proofHint: both('邮件编号、交换单号或者接收人姓名。', 'Number of the item posted, or who took it in.'),
  task: both('另行送达区外单位', 'Send it to addressees outside the district'),
  unknown: both('没有这个区外单位。', 'There is no such addressee outside the district.'),
  dayWithin: (signedOn: string) =>
    both(
      `送出日期不能早于成文日期${formatDay(signedOn, 'zh-Hans')}，也不能晚于今天。`,
      `Not before the document was signed on ${formatDay(signedOn, 'en')}, nor after today.`,
    ),
  step: ({ name }: Pick<OutsideDelivery, 'name'>, way: SendingWay, day: string) =>
    both(
      `登记${name}的送达：${sendingWayNames[way].zh}，${formatDay(day, 'zh-Hans')}。`,
      `Recorded how ${name} got it: ${sendingWayNames[way].en}, ${formatDay(day, 'en')}.`,
    ),
}
