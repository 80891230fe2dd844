import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'

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
  decide: (work: Text) => both(`指定他人办理：${work.zh}`, `Assign somebody else: ${work.en}`),
  nobody: both(
    '这项待办现在没有人可办：岗位空缺，或者在岗人员都须回避。期限照常计算。请指定一人替补岗位，到指定日期为止。',
    'Nobody can do this now: the post is vacant, or all who are in it are barred. The time runs on. Name a person who stands in for a post until a day.',
  ),
  nobodyKept: both(
    '这项待办现在没有人可办。审计、管理岗位只能由管理员任命：请管理员任命或者指定替补，到位后这里自动消失。',
    'Nobody can do this now. Auditors and administrators are appointed by administrators only: ask for an appointment or a substitute; this disappears by itself then.',
  ),
  standInPost: both('替补哪个岗位', 'Stands in for'),
  who: both('由谁替补', 'Who stands in'),
  whoHint: both('身份证号、登录名或者手机号', 'Resident number, sign-in name or mobile'),
  until: both('最后一天', 'Last day'),
  standIn: both('指定替补', 'Name the stand-in'),
  past: both('不能早于今天。', 'Not before today.'),
  somebodyCan: both('现在有人可以办这项待办，不需要指定替补。', 'Somebody can do it: no stand-in is needed.'),
  barredToo: both('此人也须回避，请另选一人。', 'This person is barred too: name somebody else.'),
  nobodyCan: (work: Text, organisation: Text, role: 'head' | 'auditor') =>
    both(
      `“${work.zh}”现在无人可办（岗位空缺，或者在岗人员须回避），请${organisation.zh}${role === 'head' ? '负责人' : '监督人员'}指定。`,
      `Nobody can do “${work.en}” now (vacant, or all are barred): ${role === 'head' ? 'the head' : 'supervision'} of ${organisation.en} decides who does.`,
    ),
  standsIn: (post: Text, work: Text, day: string) =>
    both(
      `指定替补“${post.zh}”至 ${dayText(day).zh}，办理“${work.zh}”。`,
      `Named to stand in for “${post.en}” until ${dayText(day).en}, for “${work.en}”.`,
    ),
} as const
