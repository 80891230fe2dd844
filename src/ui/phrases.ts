import { both, type Text } from '../kernel/text.ts'

/** What the frame and the components themselves say. */
export const phrases = {
  tableFiles: {
    csv: both('下载表格（CSV）', 'Save as a table (CSV)'),
    xlsx: both('下载表格（Excel）', 'Save as a spreadsheet (Excel)'),
  },
  skip: both('跳到主要内容', 'Skip to the main content'),
  alerts: both('紧急提醒', 'Urgent'),
  mainMenu: both('主要栏目', 'Main menu'),
  deskMenu: both('工作台栏目', 'Desk menu'),
  menu: both('菜单', 'Menu'),
  trail: both('当前位置', 'You are here'),
  home: both('首页', 'Home'),
  signIn: both('登录', 'Sign in'),
  signOut: both('退出登录', 'Sign out'),
  account: both('我的账号', 'My account'),
  actingFor: (party: string): Text => both(`您正在代 ${party} 办理`, `You act for ${party}`),
  rightEnded: (party: string): Text =>
    both(`您代 ${party} 办理的权限已经终止`, `Your right to act for ${party} has ended`),
  readOnly: both('只能查看', 'look only'),
  actAs: both('切换办理身份', 'Act as…'),
  actAsMyself: both('改为本人办理', 'Act for myself again'),
  signedInAs: both('已登录：', 'Signed in: '),
  elderMode: both('长者模式', 'Easy mode'),
  usualMode: both('标准模式', 'Usual mode'),
  allItems: both('全部栏目', 'All sections'),
  language: both('语言', 'Language'),
  colours: both('配色', 'Colours'),
  auto: both('随设备', 'As device'),
  light: both('浅色', 'Light'),
  dark: both('深色', 'Dark'),
  demo: both(
    '演示环境：内容均为虚构，请勿填写真实个人信息。',
    'Demonstration: all content is invented. Enter no real personal data.',
  ),
  footer: both('关于本站', 'About this site'),
  about: both('关于平台', 'About'),
  help: both('帮助', 'Help'),
  open: both('阳光公开', 'In the open'),
  oversight: both('效能监察结果', 'Results of supervision'),
  ledger: both('阳光账本', 'Ledger of light'),
  calendar: both('工作日历', 'Working-day calendar'),
  ratings: both('好差评', 'Ratings'),
  complaints: both('投诉', 'Complain'),
  apiDocs: both('开放接口', 'API'),
  accessibility: both('无障碍说明', 'Accessibility'),
  optional: both('（选填）', ' (optional)'),
  error: both('错误：', 'Error: '),
  wrongField: (label: string, text: string): Text => both(`${label}：${text}`, `${label}: ${text}`),
  errorTitle: both('有错误：', 'Error: '),
  choose: both('请选择', 'Choose'),
  day: both('日', 'Day'),
  previous: both('上一页', 'Previous'),
  next: both('下一页', 'Next'),
  pages: both('翻页', 'Pages'),
  filters: both('筛选', 'Filters'),
  apply: both('查询', 'Show'),
  clear: both('清除条件', 'Clear'),
  activeFilters: both('已选条件', 'Chosen'),
  remove: both('去掉', 'Remove'),
  search: both('搜索', 'Search'),
  steps: both('填写步骤', 'Steps'),
  doneStep: both('已完成：', 'Done: '),
  currentStep: both('当前：', 'Current: '),
  askFirst: both('请确认', 'Please confirm'),
  cancel: both('不，返回', 'No, go back'),
  fileLimit: both('每个文件不超过', 'Each file at most'),
  opensNew: both('（新窗口）', ' (new window)'),
  backHome: both('回到首页', 'To the home page'),
  requestId: both('如需帮助，请提供此编号：', 'If you ask for help, quote this number: '),
  draw: both('显示', 'Show'),
  info: both('提示', 'Note'),
  success: both('成功', 'Done'),
  warning: both('注意', 'Attention'),
  danger: both('重要', 'Important'),
} as const

/** Of the reader. */
export const readAloudPhrases = {
  title: both('朗读', 'Read aloud'),
  read: both('朗读本页', 'Read this page aloud'),
  pause: both('暂停', 'Pause'),
  goOn: both('继续', 'Go on'),
  stop: both('停止', 'Stop'),
  speed: both('语速', 'Speed'),
  slow: both('慢', 'Slow'),
  normal: both('正常', 'Normal'),
  fast: both('快', 'Fast'),
  hint: both('先选中一段文字，就只读这一段。', 'Select some words first to have only those read.'),
  done: both('读完了。', 'That was all.'),
} as const

/** The page's place among its siblings, for the multi-page form. */
export function stepOf(current: number, total: number) {
  return both(`第 ${current} 步，共 ${total} 步`, `Step ${current} of ${total}`)
}

/** What a small picture of a file shows. */
export function previewOf(name: string) {
  return both(`“${name}”的预览`, `Preview of “${name}”`)
}
