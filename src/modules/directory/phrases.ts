import { both, type Text } from '../../kernel/text.ts'

/** Sentences of refusal. */
export const refusals = {
  signInFirst: both('请先登录。', 'Sign in first.'),
  noOrganisation: both('没有这个机构。', 'There is no such organisation.'),
  noPost: both('没有这个岗位。', 'There is no such post.'),
  noUnit: both('该机构没有这个内设科室。', 'The organisation has no such unit.'),
  noPerson: both('没有这个人。', 'There is no such person.'),
  noFirm: both('没有这个单位。', 'There is no such firm.'),
  noAppointment: both('没有这项任职。', 'There is no such appointment.'),
  noAccount: both('没有这个账号。', 'There is no such account.'),
  noSession: both('没有这个登录会话。', 'There is no such session.'),
  noDemo: both('没有这个演示账号。', 'There is no such demonstration account.'),
  wrongPlace: both('这类机构不能设在该机构之下。', 'An organisation of this kind cannot stand below that one.'),
  parentClosed: both('上级机构已撤销。', 'The organisation above is closed.'),
  organisationClosed: both('该机构已撤销。', 'This organisation is closed.'),
  closeBeforeStart: both('撤销日期不能早于设立日期。', 'It cannot close before it began.'),
  hasChildren: both(
    '其下还有未撤销的机构，请先撤销或迁移。',
    'Organisations below it are still active. Close or move them first.',
  ),
  hasPeople: both('还有人在该机构任职，请先免去任职。', 'People still hold posts in it. End their appointments first.'),
  belowItself: both('机构不能迁到自己之下。', 'An organisation cannot move below itself.'),
  districtStays: both('区本身不能迁移或撤销。', 'The district itself cannot move or close.'),
  districtExists: both('本系统已设立行政区。', 'This installation already has its district.'),
  postClosed: both('该岗位已撤销。', 'This post is closed.'),
  alreadyAppointed: both('此人已在该岗位任职。', 'This person already holds the post.'),
  separation: both('系统管理员与监察员不得由同一人担任。', 'One person cannot be both administrator and auditor.'),
  separationInPost: both('同一岗位不得兼有系统管理与监察职责。', 'One post cannot be both administrator and auditor.'),
  endedAlready: both('该任职已经结束。', 'This appointment has already ended.'),
  endBeforeStart: both('结束日期不能早于开始日期。', 'The last day cannot be before the first.'),
  notOneself: both('不得任命自己。', 'Nobody appoints oneself.'),
  setupCode: both(
    '安装码不正确。它在启动时显示在终端中。',
    'This is not the setup code. It was printed in the terminal at the start.',
  ),
  accountExists: both('此人已有账号。', 'This person already has an account.'),
  nameTaken: both('此登录名已被使用。', 'This sign-in name is taken.'),
  phoneTaken: both('此手机号已用于另一账号。', 'This phone number belongs to another account.'),
  accountClosed: both('该账号已注销。', 'This account is closed.'),
  ownPassword: both('请在“我的账号”中修改自己的密码。', 'Change your own password on your account page.'),
  passwordWrong: both('密码不正确，未签字。', 'The password is wrong; nothing was signed.'),
  oldPasswordWrong: both('当前密码不正确。', 'The current password is wrong.'),
  passwordUsedBefore: both('不能与最近使用过的密码相同。', 'Choose one that you have not used recently.'),
  passwordsDiffer: both('两次输入的密码不一致。', 'The two passwords differ.'),
  wrongSignIn: both('登录名（手机号）或密码不正确。', 'The name (or phone number) or the password is wrong.'),
  notYourRight: both(
    '您目前不能代该单位或个人办理：权限未确认、已到期或已终止。',
    'You cannot act for them at present: the right is not confirmed, has run out or was ended.',
  ),
  rightEnded: both(
    '代办权限刚刚被终止，未作任何更改。',
    'The right to act was ended a moment ago; nothing was changed.',
  ),
  noRepresentation: both('没有这项代办关系。', 'There is no such right to act for somebody.'),
  notYourPost: both('您目前不担任该岗位。', 'You do not hold this post at present.'),
  firstPassword: both('请先修改初始密码，再以岗位身份办理。', 'Choose a password of your own before acting in a post.'),
  founded: both(
    '本系统已有账号，不能再创建首个管理员。',
    'This installation already has accounts; the first administrator was created before.',
  ),
  demoOff: both('演示模式已关闭，不能创建演示账号。', 'Demonstration accounts can be made in demonstration mode only.'),
  residentIdTaken: both('此身份证号已登记。', 'This resident number is already registered.'),
  identityUnclear: both(
    '所填信息与登记的不一致，或此人已有账号。请核对，或携带证件到村（社区）、乡镇（街道）办理。',
    'These details do not fit what is registered, or the person already has an account. Check them, or bring your papers to your village or township office.',
  ),
  usccTaken: both('此统一社会信用代码已登记。', 'This unified social credit code is already registered.'),
  notVillage: both('请选择村或社区。', 'Choose a village or community.'),
  bornLater: both('出生日期晚于今天。', 'The day of birth is in the future.'),
  lockedUntil: (time: string): Text =>
    both(`连续多次输入错误，${time} 之前不能登录。`, `Too many wrong tries. You can sign in again after ${time}.`),
}

/** What a field must be. */
export const rules = {
  residentId: both(
    '请填写 18 位居民身份证号，末位校验码须正确。',
    'Enter the 18 characters of the resident number; the last one must check.',
  ),
  uscc: both(
    '请填写 18 位统一社会信用代码，末位校验码须正确。',
    'Enter the 18 characters of the unified social credit code; the last one must check.',
  ),
  mobile: both('请填写 11 位手机号。', 'Enter a mobile number of 11 digits.'),
  phone: both('请填写手机号，或带区号的固定电话。', 'Enter a mobile number, or a fixed line with its area code.'),
  loginName: both(
    '3 至 32 个字符：以小写字母开头，可用小写字母、数字、点、横线。',
    '3 to 32 characters: a small letter first, then small letters, digits, dots or dashes.',
  ),
  factCode: both('请用小写字母、数字和横线。', 'Use small letters, digits and dashes.'),
  whoNeeded: both(
    '请填写此人的身份证号、登录名或手机号。',
    'Enter the person’s resident number, sign-in name or mobile.',
  ),
  loginNeeded: both('请填写登录名或手机号。', 'Enter a sign-in name or a phone number.'),
}

export const passwordRules = {
  tooShort: (length: number): Text => both(`密码至少 ${length} 位。`, `Use at least ${length} characters.`),
  tooLong: (length: number): Text => both(`密码最多 ${length} 位。`, `Use at most ${length} characters.`),
  tooPlain: (classes: number): Text =>
    both(
      `请至少使用大写字母、小写字母、数字、符号中的 ${classes} 种。`,
      `Use at least ${classes} of these: capitals, small letters, digits, signs.`,
    ),
  containsName: both('密码不能包含登录名。', 'The password must not contain the sign-in name.'),
}

/** What is odd about an organisation's code. */
export const findings = {
  outerSpaces: both('代码首尾有空格。', 'The code begins or ends with a space.'),
  notDivision: both('不是 6、9 或 12 位区划代码。', 'This is no division code of 6, 9 or 12 digits.'),
  oldOrgCode: both(
    '这是旧的组织机构代码，建议补充统一社会信用代码。',
    'This is an old organisation code; ask for the unified social credit code.',
  ),
  lowerCase: both('统一社会信用代码中的字母应为大写。', 'The letters of a unified social credit code are capitals.'),
  usccCheck: both('像统一社会信用代码，但校验不通过。', 'Looks like a unified social credit code, but does not check.'),
  orgCodeCheck: both('像组织机构代码，但校验不通过。', 'Looks like an organisation code, but does not check.'),
  unknownCode: (length: number): Text =>
    both(
      `共 ${length} 位，不是已知的机构代码格式，可能是内部编号。`,
      `${length} characters in no known form; perhaps an internal number.`,
    ),
  twin: (name: Text): Text => both(`与“${name.zh}”的代码相同。`, `${name.en} has the same code.`),
}

/** What is written into the ledger of light about acts of this module. */
export const steps = {
  signedIn: both('登录成功', 'Signed in'),
  signInRefused: both('登录名或密码错误', 'Wrong name or password'),
  signInLocked: both('登录已锁定', 'Sign-in is locked'),
  partyChanged: both('切换代办对象', 'Changed for whom one acts'),
  postChanged: both('变更办理身份', 'Changed the post acted in'),
  organisationCreated: both('设立机构', 'Created an organisation'),
  organisationRenamed: both('机构更名', 'Renamed an organisation'),
  organisationMoved: both('机构改隶', 'Moved an organisation'),
  organisationClosed: both('撤销机构', 'Closed an organisation'),
  postCreated: both('设立岗位', 'Created a post'),
  appointed: both('任职', 'Appointed'),
  appointmentEnded: both('免职', 'Ended an appointment'),
  factRecorded: both('登记已知信息', 'Recorded a known fact'),
}
