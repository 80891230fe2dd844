import { both, type Text } from '../../kernel/text.ts'

export const signInPage = {
  title: both('登录', 'Sign in'),
  byPassword: both('用密码登录', 'With your password'),
  name: both('登录名或手机号', 'Name or phone number'),
  password: both('密码', 'Password'),
  submit: both('登录', 'Sign in'),
  lockHint: both('连续输错 5 次将锁定 30 分钟。', 'Five wrong tries in a row lock sign-in for 30 minutes.'),
  register: both('还没有账号？注册', 'No account yet? Register'),
  setup: both('首次使用：创建首个管理员', 'First use: create the first administrator'),
  cast: both('演示：选一个角色进入', 'Demonstration: step in as one of these'),
  castNote: both(
    '以下人物和数据均为虚构。选择任一角色，一键登录，无需密码。',
    'People and data are made up. Choose anybody to sign in with one click, without a password.',
  ),
  enterAs: (name: string): Text => both(`以${name}登录`, `Enter as ${name}`),
}

export const setupPage = {
  title: both('创建首个管理员', 'Create the first administrator'),
  intro: both(
    '本系统还没有任何账号。请填写行政区和首位系统管理员；此页只能使用一次。',
    'This installation has no account yet. Name the district and its first administrator. This page works once.',
  ),
  done: both('本系统已有账号，请直接登录。', 'This installation already has accounts. Sign in.'),
  districtNameZh: both('行政区政府名称（中文）', 'Name of the district government (Chinese)'),
  districtNameEn: both('行政区政府名称（英文）', 'Name of the district government (English)'),
  districtCode: both('行政区划代码', 'Division code'),
  districtCodeHint: both('6 位', '6 digits'),
  code: both('安装码', 'Setup code'),
  codeHint: both('启动时显示在终端中', 'Printed in the terminal at the start'),
  personName: both('管理员姓名', 'Name of the administrator'),
  loginName: both('登录名', 'Sign-in name'),
  submit: both('创建', 'Create'),
}

export const passwordFields = {
  password: both('密码', 'Password'),
  hint: both(
    '至少 8 位，包含大写字母、小写字母、数字、符号中的 3 种。',
    'At least 8 characters; 3 of capitals, small letters, digits, signs.',
  ),
  again: both('再输入一次', 'Once more'),
  old: both('当前密码', 'Current password'),
  fresh: both('新密码', 'New password'),
}

export const registerPage = {
  title: both('注册', 'Register'),
  intro: both(
    '用姓名、身份证号、手机号注册；以后用手机号和密码登录。我们只为办事核对身份使用这些信息。',
    'Register with your name, resident number and phone. You then sign in with the phone and your password. We use these to know whose matter it is, and for nothing else.',
  ),
  name: both('姓名', 'Name'),
  nameHint: both('与身份证一致', 'As on the identity card'),
  residentId: both('身份证号', 'Resident number'),
  phone: both('手机号', 'Mobile phone'),
  submit: both('注册', 'Register'),
}

export const accountPage = {
  title: both('我的账号', 'My account'),
  me: both('登记信息', 'What is registered'),
  masked: both('为防旁人看见，号码已部分隐藏。', 'Numbers are partly hidden from onlookers.'),
  name: both('姓名', 'Name'),
  residentId: both('身份证号', 'Resident number'),
  phone: both('电话', 'Telephone'),
  address: both('住址', 'Address'),
  loginName: both('登录名', 'Sign-in name'),
  reads: both('谁查阅过我的数据', 'Who read my data'),
  download: both('下载我的全部数据（JSON）', 'Download all my data (JSON)'),
  contact: both('更正电话和住址', 'Correct telephone and address'),
  save: both('保存', 'Save'),
  known: both('政府已掌握的信息', 'What government already knows'),
  knownNote: both(
    '填表时经您同意可直接带出，不必再交证明。',
    'With your consent it fills in forms, so that you need not prove it again.',
  ),
  noneKnown: both('没有。', 'Nothing.'),
  source: both('来源', 'Source'),
  since: both('起始日期', 'Since'),
  item: both('项目', 'Item'),
  posts: both('办理身份', 'Acting as'),
  choosePost: both('以谁的身份办理', 'Go on as'),
  self: both('本人', 'Myself'),
  chooseParty: both('代谁办理', 'Act for'),
  actFor: both('开始代办', 'Act for them'),
  onlySelf: both('您目前以本人身份办理。', 'You act for yourself.'),
  whoForWhom: both('谁能代谁办理', 'Who may act for whom'),
  switchPost: both('切换', 'Switch'),
  sessions: both('登录会话', 'Sessions'),
  sessionsNote: both('不认识的会话请立即终止，并修改密码。', 'End any that you do not know, and change your password.'),
  agent: both('方式', 'By'),
  browser: both('浏览器', 'Browser'),
  program: both('程序', 'Program'),
  startedAt: both('登录时间', 'Signed in'),
  lastSeenAt: both('最近活动', 'Last seen'),
  current: both('当前会话', 'This session'),
  end: both('终止', 'End'),
  endOf: (time: string): Text => both(`终止 ${time} 的会话`, `End the session of ${time}`),
  noSessions: both('没有其他会话。', 'No sessions.'),
  password: both('修改密码', 'Change password'),
  passwordOld: (days: number): Text =>
    both(`密码已使用 ${days} 天，建议更换。`, `Your password is ${days} days old. Choose a new one.`),
  passwordFirst: both(
    '您正在使用初始密码。修改后才能以岗位身份办理。',
    'You use a first password. Choose your own before acting in a post.',
  ),
  firms: both('我登记的单位', 'Firms I have registered'),
  addFirm: both('登记单位', 'Register a firm'),
  firmName: both('单位名称', 'Name of the firm'),
  firmKind: both('类型', 'Kind'),
  uscc: both('统一社会信用代码', 'Unified social credit code'),
  noFirms: both('没有登记单位。', 'No firms.'),
}

export const readsPage = {
  title: both('谁查阅过我的数据', 'Who read my data'),
  intro: both(
    '工作人员每次查看您的个人信息，都会记下岗位、时间和用途。',
    'Each time somebody in office looks at your personal data, the post, the time and the purpose are written down.',
  ),
  at: both('时间', 'When'),
  who: both('机构与岗位', 'Organisation and post'),
  purpose: both('用途', 'Purpose'),
  none: both('还没有人查阅过。', 'Nobody has, so far.'),
  system: both('系统', 'the system'),
}
