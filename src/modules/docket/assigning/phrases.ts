import { both, type Text } from '../../../kernel/text.ts'

export const assigningPhrases = {
  title: both('指定由谁办理', 'Assign this work'),
  intro: both(
    '由单位负责人指定岗位；只列出有相应职责的岗位。期限不变，指定写进经过。',
    'The head names the post. Only posts with the role that the work asks for are listed. The due day stays; the timeline says who was named.',
  ),
  now: both('现在等待', 'Waits now for'),
  anybody: (role: Text) => both(`本单位任一“${role.zh}”`, `any ${role.en} of the organisation`),
  due: both('到期', 'Due'),
  post: both('岗位', 'Post'),
  back: (role: Text) => both(`不指定：任一“${role.zh}”都可办`, `Nobody in particular: any ${role.en}`),
  held: (post: Text, names: string) => both(`${post.zh}（${names}）`, `${post.en} (${names})`),
  submit: both('指定', 'Assign'),
  barred: (names: string) =>
    both(`依规定须回避、不在名单上的：${names}。`, `Barred from this work and not listed: ${names}.`),
  noSuchWork: both('没有这项待办。', 'There is no such work.'),
  otherRole: both('这个岗位没有这项待办要求的职责。', 'This post has not the role that this work asks for.'),
  otherOrganisation: both('这个岗位不属于本单位。', 'This post is not of the organisation that holds the matter.'),
  sameAlready: both('现在就是这样指定的，没有变动。', 'It is so assigned already; nothing changes.'),
  nobodyThere: both(
    '这个岗位现在没有可以办这项待办的人：空缺，或者在任的人须回避。',
    'Nobody in this post can do it now: it is vacant, or who is in it is barred.',
  ),
  assigned: (post: Text) => both(`指定由“${post.zh}”办理。`, `Assigned to “${post.en}”.`),
  givenBack: (role: Text) => both(`不再指定岗位，任一“${role.zh}”都可办理。`, `Given back to any ${role.en}.`),
} as const
