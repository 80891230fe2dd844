import { both } from '../../kernel/text.ts'

/** The first page for elder people. */
export const elderHome = {
  title: both('您要办什么事？', 'What do you need?'),
  lead: both(
    '慢慢看，不着急。看不清、不会用，就打电话或者到窗口办。',
    'Take your time. If it is hard to read or to use, call or come to a counter.',
  ),
  help: both('有人帮您', 'People who help you'),
  call: both('打电话', 'Call'),
  callText: both(
    '政务服务便民热线。说出您要办的事，有人告诉您怎么办。',
    'The hotline of government services. Say what you need; they tell you how.',
  ),
  visit: both('到窗口办', 'Come to a counter'),
  visitText: both(
    '带上身份证，到村（社区）、乡镇（街道）的便民服务点。工作人员帮您填、帮您交，和网上办一样。',
    'Bring your identity card to the service point of your village, community, township or street. Staff fill it in and hand it in for you; it counts the same as doing it here.',
  ),
  mine: both('我办的事', 'My matters'),
  mineText: both('看看办到哪一步了、还要等几天。', 'See how far they are and how many days are left.'),
  toMine: both('看我办的事', 'See my matters'),
  services: both('常办的事', 'Often asked for'),
  search: both('找别的事', 'Look for something else'),
  example: both('例如：低保、残疾人补贴', 'For example: subsistence allowance, disability allowance'),
} as const
