import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'
import { calledName, type Participant } from '../interested/model.ts'
import { grounds, type Hearing } from './model.ts'

type Called = Pick<Participant, 'part' | 'ordinal'>

/** Words of hearings: what happens, and why it cannot. */
export const hearingPhrases = {
  panel: both('听证', 'Hearing'),
  standing: (days: number): Text =>
    both(
      `依法举行听证，所需时间不计入办理期限：自提出申请起二十个工作日内组织（${days} 个工作日），至听证笔录确认为止。`,
      `A hearing by law: the time it takes does not count. It is held within ${days} working days, and ends with its record.`,
    ),
  asked: (called: Called) => both(`${calledName(called).zh}要求听证`, `${calledName(called).en} asked for a hearing`),
  askedNotice: (title: Text, until: string) =>
    both(
      `“${title.zh}”将在 ${dayText(until).zh} 前组织听证，期间停止计时。`,
      `A hearing on “${title.en}” is held by ${dayText(until).en}; the clock stands meanwhile.`,
    ),
  ordered: (ground: Hearing['ground']) =>
    both(`决定举行听证：${grounds[ground].zh}`, `A hearing is to be held: ${grounds[ground].en}`),
  orderedNotice: (title: Text) =>
    both(
      `“${title.zh}”将举行听证，时间、地点另行通知，期间停止计时。`,
      `A hearing on “${title.en}” will be held; time and place follow, and the clock stands meanwhile.`,
    ),
  arrange: both('安排听证', 'Arrange the hearing'),
  openAlready: both('听证正在进行。', 'A hearing is under way.'),
  notOpen: both('没有正在进行的听证，或者现在不能这样做。', 'No hearing is at the stage at which this can be done.'),
  tooSoon: (days: number, first: string) =>
    both(
      `至少提前 ${days} 个工作日通知，最早可定在 ${dayText(first).zh}。`,
      `At least ${days} working days before: ${dayText(first).en} is the first day possible.`,
    ),
  whyLate: (until: string) =>
    both(
      `晚于二十个工作日的期限（${dayText(until).zh}），须写明原因，至少 10 个字，并告知当事人。`,
      `After the twenty working days (${dayText(until).en}): give the reason, at least 10 characters; it is told to those heard.`,
    ),
  whyMoved: both('改期须写明原因，至少 10 个字。', 'A new date needs its reason, at least 10 characters.'),
  closedWhyNeeded: both(
    '听证应当公开举行；不公开的，写明涉及的秘密或者隐私，至少 10 个字。',
    'Hearings are public; say what secret or privacy forbids it, at least 10 characters.',
  ),
  seatsTaken: (taken: number) =>
    both(`已有 ${taken} 人登记旁听，席位不能更少。`, `${taken} have seats already; there cannot be fewer.`),
  called: (at: Text, place: string) =>
    both(`听证定于 ${at.zh} 在${place}举行`, `The hearing takes place on ${at.en} at ${place}`),
  moved: (at: Text, place: string) =>
    both(`听证改于 ${at.zh} 在${place}举行`, `The hearing is moved to ${at.en} at ${place}`),
  calledNotice: (title: Text, at: Text, place: string) =>
    both(
      `“${title.zh}”的听证定于 ${at.zh} 在${place}举行。认为主持人与本事项有直接利害关系的，可以申请回避。`,
      `The hearing on “${title.en}” takes place on ${at.en} at ${place}. You may ask that the chair be replaced.`,
    ),
  chairReviewed: both(
    '主持人不能是审查本申请的工作人员（《行政许可法》第四十八条）。',
    'The chair may not be one of those who review this application (Licensing Law art. 48).',
  ),
  chairConcerned: both('主持人不能是当事人。', 'The chair may not be one of those heard.'),
  chairRecused: both('此人已经回避。', 'This chair was replaced on request.'),
  chairUnknown: both('请从本机关工作人员中选择。', 'Choose somebody of this authority.'),
  chairReviews: both(
    '您是本事项听证的主持人，不能再参与审查。',
    'You chair the hearing on this matter and cannot review it.',
  ),
  chairNamed: (name: string) => both(`指定${name}为听证主持人`, `${name} is to chair the hearing`),
  nameChair: both('另行指定主持人', 'Name another chair'),
  recusalAsked: (called: Called) =>
    both(`${calledName(called).zh}申请听证主持人回避`, `${calledName(called).en} asks that the chair be replaced`),
  recusalWork: both('决定主持人是否回避', 'Decide whether the chair is replaced'),
  recusalNone: both('没有待决定的回避申请。', 'No such request waits.'),
  recusalOpen: both('您的回避申请正在决定。', 'Your request is being decided.'),
  recusalFirst: both('须先决定回避申请。', 'First decide the request to replace the chair.'),
  recusalDone: (granted: boolean) =>
    granted
      ? both('同意回避，另行指定主持人', 'The chair is replaced')
      : both('驳回回避申请', 'The chair is not replaced'),
  ownRecusal: both('被申请回避的人不能决定。', 'Whom it is about cannot decide it.'),
  record: both('听证并制作笔录', 'Hold the hearing and write its record'),
  recordAt: (at: Text) => both(`主持听证并制作笔录：${at.zh}`, `Chair the hearing and write its record: ${at.en}`),
  notYet: both('听证还没有开始。', 'The hearing has not begun.'),
  recorded: (present: number) =>
    both(
      `听证已举行，${present} 名当事人到场；笔录交其确认`,
      `The hearing was held with ${present} of those heard; they confirm the record`,
    ),
  recordedNotice: (title: Text) =>
    both(
      `“${title.zh}”的听证笔录待您确认。`,
      `The record of the hearing on “${title.en}” waits for you to confirm it.`,
    ),
  sign: both('确认听证笔录', 'Confirm the record of the hearing'),
  signed: (called: Called, confirmed: boolean) =>
    confirmed
      ? both(`${calledName(called).zh}确认笔录无误`, `${calledName(called).en} confirmed the record`)
      : both(`${calledName(called).zh}拒绝在笔录上签字`, `${calledName(called).en} refused to sign the record`),
  nothingToSign: both('没有待您确认的笔录。', 'No record waits for you.'),
  refusalNote: both('拒绝签字的，写明理由。', 'Say why you do not sign.'),
  collect: both('代录纸质签字或者拒签', 'Enter signatures on paper'),
  concluded: both('听证结束，笔录附卷', 'The hearing is concluded; its record is on file'),
  concludedNotice: (title: Text, due: string) =>
    both(
      `“${title.zh}”的听证已结束${due ? `，恢复计时，到期日 ${dayText(due).zh}` : ''}。决定将根据听证笔录作出。`,
      `The hearing on “${title.en}” is concluded${due ? `; the clock runs again, due ${dayText(due).en}` : ''}. The decision goes by its record.`,
    ),
  withdrawn: (called: Called) =>
    both(`${calledName(called).zh}撤回听证要求`, `${calledName(called).en} withdrew the request for a hearing`),
  ended: {
    withdrawn: both('听证要求均已撤回，不再举行', 'All requests were withdrawn; it is not held'),
    cancelled: both('听证取消', 'The hearing is cancelled'),
  },
  endedNotice: (title: Text) => both(`“${title.zh}”不再举行听证。`, `No hearing on “${title.en}” will be held.`),
  mayNotCancel: both(
    '应当事人要求举行的听证不能取消；要求人无正当理由不到场的，听证时间过后可以终止。',
    'A hearing that was asked for is not cancelled; only when those who asked did not come, after its time, it may be ended.',
  ),
  late: both('二十个工作日内没有举行听证', 'The hearing was not held within twenty working days'),
  lateWork: both('听证超期：立即组织并说明原因', 'The hearing is late: hold it and account for the delay'),
  lateNotice: (title: Text) =>
    both(
      `“${title.zh}”的听证没有在二十个工作日内举行，机关须说明原因。`,
      `The hearing on “${title.en}” was not held within twenty working days; the authority must account for it.`,
    ),
  noRequest: both('您没有要求听证，或者听证已经开始。', 'You did not ask for a hearing, or it has begun.'),
  mustCite: both(
    '举行过听证的，须写明决定依据的听证笔录内容，至少 10 个字。',
    'After a hearing, say what of its record the decision rests on, at least 10 characters.',
  ),
  decideLater: both('听证还没有结束，不能决定。', 'Nothing is decided before the hearing is concluded.'),
  full: both('旁听席位已满。', 'No seat is left.'),
  seated: both('您已登记旁听。', 'You have a seat already.'),
  noSeat: both('您没有登记旁听。', 'You have no seat.'),
  registrationOver: both('不能再登记旁听。', 'Seats are no longer given.'),
  noSuch: both('没有这场公开的听证。', 'There is no such public hearing.'),
  seatGiven: both('登记旁听听证', 'A seat at a hearing was given'),
  seatGivenBack: both('取消旁听听证', 'A seat at a hearing was given back'),
} as const
