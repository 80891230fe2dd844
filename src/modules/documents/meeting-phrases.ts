import { both } from '../../kernel/text.ts'
import { formatDay } from '../../ui/index.ts'

/** Words of the meeting that a notice or letter may call. */
export const meetingPhrases = {
  incomplete: both(
    '召集会议要写全名称、会期、地点或者方式和参加人数；不开会就全部留空。',
    'Say name, day, place or way, and people of a meeting; leave all empty when there is none.',
  ),
  heading: both('召开会议', 'Calls a meeting'),
  hint: both(
    '只在通知、函召集会议时填写；按每个受通知单位计入基层负担。',
    'Only where a notice or letter calls one; it counts as a burden of everybody who is called.',
  ),
  title: both('会议名称', 'Name of the meeting'),
  day: both('会期', 'Day'),
  place: both('地点或者方式', 'Place, or how it is held'),
  placeHint: both('视频会议请写明“视频”。', 'Say so where it is held by video.'),
  people: both('每个单位参加人数', 'People of each organisation'),
  line: ({ title, day, place, people }: { title: string; day: string; place: string; people: number }) =>
    both(
      `召开会议：${title}，${formatDay(day, 'zh-Hans')}，${place}，每个单位 ${people} 人`,
      `Calls a meeting: ${title}, ${formatDay(day, 'en')}, ${place}, ${people} of each organisation`,
    ),
}
