import { both } from '../../../kernel/text.ts'
import type { Organisation } from '../../directory/index.ts'
import { likeliest, membersOf } from '../addressees.ts'
import { paragraphsOf } from '../content/text.ts'
import type { Addressee, Elements } from '../model.ts'
import { found, type Rule, regulation, type Surroundings } from './model.ts'

/** Governments of places: what a department may not command. */
const places: readonly Organisation['kind'][] = ['district', 'township', 'street']

function organisationsIn({ book }: Surroundings, addressees: readonly Addressee[]): Organisation[] {
  return membersOf(book, addressees).flatMap((id) => book.organisations.get(id) ?? [])
}

/** How many levels another stands above; 0 when it does not stand above. */
function levelsAbove(issuer: Organisation, other: Organisation): number {
  const at = issuer.path.indexOf(other.id)
  return at < 0 ? 0 : issuer.path.length - 1 - at
}

/** 不越级: whoever writes past a superior says why, and copies the one passed over. */
export const noBypass: Rule = (elements, around) => {
  const { issuer, book } = around
  const passed = organisationsIn(around, elements.main).find((one) => levelsAbove(issuer, one) > 1)
  if (!passed) return []
  const copied = membersOf(book, elements.copies)
  const between = issuer.path.slice(issuer.path.indexOf(passed.id) + 1, -1)
  const isExcused = elements.special !== '' && between.every((id) => copied.includes(id))
  return found(!isExcused, {
    ...{ code: 'bypass', grade: 'blocking', at: 'main', article: regulation('第十四条', 'art. 14') },
    words: both(
      `越级行文：${passed.name.zh}不是本机关的直接上级。特殊情况需要越级的，应当说明理由，并同时抄送被越过的机关。`,
      `${passed.name.en} is not the direct superior. In special cases say why, and send a copy to the organ passed over.`,
    ),
  })
}

/** Downward past a level is unusual too. */
export const noBypassDown: Rule = (elements, around) => {
  const { issuer } = around
  const passed = organisationsIn(around, elements.main).filter((one) => levelsAbove(one, issuer) > 1)
  return found(passed.length > 0 && elements.special === '', {
    ...{ code: 'bypass-down', grade: 'advice', at: 'main', article: regulation('第十四条', 'art. 14') },
    words: both(
      '主送机关中有隔级的下级单位，一般不越级行文；确有需要的，请说明理由。',
      'Some addressees are more than one level below. Documents do not usually skip a level; say why if it is needed.',
    ),
  })
}

/** 上行文原则上主送一个上级机关: who sends it to more says why. A request is decided by one, whatever the reason. */
export const oneSuperior: Rule = ({ type, direction, main, special }) =>
  found(direction === 'up' && main.length > 1 && (type === 'request' || special === ''), {
    ...{ code: 'one-superior', grade: 'blocking', at: 'main', article: regulation('第十五条第一项', 'art. 15(1)') },
    words: both(
      type === 'request'
        ? '请示只主送一个上级机关；其他需要知道的机关用抄送。'
        : '上行文原则上主送一个上级机关，其他机关用抄送；确需多头主送的，请在“特殊情况说明”中写明。',
      type === 'request'
        ? 'A request has one main addressee; others get copies.'
        : 'A document to a superior has one main addressee as a rule; others get copies. If more are needed, say why under special circumstances.',
    ),
  })

/** Words that name nobody here are for somebody outside, or a slip: then nobody would get it. */
export const outsideIsMeant: Rule = ({ main, copies }, { book }) => {
  const outside = [...main, ...copies].flatMap((one) => ('words' in one ? [one.words] : []))
  const meant = outside.flatMap((one) => likeliest(book, one) ?? []).map(({ name }) => name)
  return found(outside.length > 0, {
    ...{ code: 'outside-addressee', grade: 'advice', at: 'main', article: regulation('第九条第八项', 'art. 9(8)') },
    words: both(
      `“${outside.join('、')}”不是区内单位或者分组的名称，系统送不到，分发后要另行送达。${meant.length > 0 ? `是否指${meant.map(({ zh }) => zh).join('、')}？` : ''}`,
      `“${outside.join(', ')}” names nobody in the district: after dispatch it is sent there by other ways.${meant.length > 0 ? ` Did you mean ${meant.map(({ en }) => en).join(', ')}?` : ''}`,
    ),
  })
}

/** 不抄送下级机关. */
export const noCopyDown: Rule = (elements, around) => {
  const below = organisationsIn(around, elements.copies).filter((one) => levelsAbove(one, around.issuer) > 0)
  return found(elements.direction === 'up' && below.length > 0, {
    ...{ code: 'copy-down', grade: 'blocking', at: 'copies', article: regulation('第十五条第一项', 'art. 15(1)') },
    words: both('上行文不抄送下级机关。', 'A document to a superior is not copied to lower organs.'),
  })
}

const leader = /(?:书记|主席|主任|区长|县长|市长|省长|镇长|乡长|局长|部长|同志|领导)$/u
const office = /(?:办公室|委员会|政府|局|部|厅|院|会)$/u

/** 不得以本机关名义向上级机关负责人报送公文. */
export const notToALeader: Rule = ({ main, special }) => {
  const person = main.find((one) => 'words' in one && leader.test(one.words) && !office.test(one.words))
  return found(person !== undefined && special === '', {
    ...{ code: 'to-a-leader', grade: 'blocking', at: 'main', article: regulation('第十五条第五项', 'art. 15(5)') },
    words: both(
      '除上级机关负责人直接交办的事项外，不得以本机关名义向上级机关负责人报送公文。直接交办的，请在“特殊情况说明”中写明。',
      'Documents are not sent to a leader personally, unless the leader ordered it directly; then say so under special circumstances.',
    ),
  })
}

/** 部门向上级主管部门请示、报告重大事项，应当经本级政府同意. */
export const consentForUpperDepartment: Rule = (elements, { issuer }) => {
  const isOutside = elements.direction === 'up' && elements.main.some((one) => 'words' in one)
  return found(issuer.kind === 'department' && isOutside && !hasConsent(elements), {
    ...{ code: 'consent-upward', grade: 'advice', at: 'text', article: regulation('第十五条第二项', 'art. 15(2)') },
    words: both(
      '部门向上级主管部门请示、报告重大事项，应当经本级政府同意或者授权；属于部门职权范围内的事项可以直接报送。',
      'A department that asks or reports on important matters to an upper department needs the consent of its own government.',
    ),
  })
}

const directive: readonly Elements['type'][] = ['order', 'decision', 'opinions', 'notice', 'reply']

/** 部门不得向下级政府发布指令性公文; with the government's consent the text says so. */
export const departmentsDoNotCommand: Rule = (elements, around) => {
  const { issuer } = around
  const governments = organisationsIn(around, elements.main).filter(({ kind }) => places.includes(kind))
  const isDepartment = issuer.kind !== 'district' && !places.includes(issuer.kind) && !isOfficeOfGovernment(around)
  const commands = elements.direction === 'down' || directive.includes(elements.type)
  return found(
    isDepartment && governments.length > 0 && commands && directive.includes(elements.type) && !hasConsent(elements),
    {
      ...{
        code: 'department-commands',
        grade: 'blocking',
        at: 'main',
        article: regulation('第十六条第二项', 'art. 16(2)'),
      },
      words: both(
        '部门不得向下级政府发布指令性公文。经政府同意可以由部门行文的，正文要写明“经区政府同意”；商洽工作的，请用函。',
        'A department does not command lower governments. With the government’s consent the text says 经区政府同意; to discuss, write a letter (函).',
      ),
    },
  )
}

/** 办公室 of a government: it writes in its own name, and the government lets it write in its name too (条例 art. 16(2)). */
function isOfficeOfGovernment({ issuer, office, mayIssueFor }: Surroundings): boolean {
  return issuer.id === office.id && mayIssueFor.some(({ kind }) => places.includes(kind))
}

function hasConsent(elements: Elements): boolean {
  return paragraphsOf(elements.content).some((text) =>
    /经[^，。；]{0,12}(?:政府|党委|区委|县委)[^，。；]{0,6}(?:同意|授权|批准)/u.test(text),
  )
}

/** 未协商一致的，不得向下行文. */
export const agreedFirst: Rule = ({ direction }, { opinions }) => {
  const against = opinions.filter(({ answer }) => answer === 'disagree')
  return found(against.length > 0, {
    ...{ code: 'not-agreed', grade: direction === 'down' ? 'blocking' : 'advice', at: 'text' },
    article: regulation('第十六条第四项', 'art. 16(4)'),
    words: both(
      `${against.map(({ name }) => name.zh).join('、')}不同意。涉及多个部门职权的事务，未协商一致的，不得向下行文。`,
      `Not agreed with: ${against.map(({ name }) => name.en).join(', ')}. Without agreement nothing goes downward.`,
    ),
  })
}

/** Whoever was asked is waited for, until the time to answer has passed. */
export const answeredFirst: Rule = (_elements, { opinions }) => {
  const open = opinions.filter(({ answer, late }) => answer === null && !late)
  const silent = opinions.filter(({ answer, late }) => answer === null && late)
  const article = regulation('第十九条', 'art. 19')
  return [
    ...found(open.length > 0, {
      ...{ code: 'not-answered', grade: 'blocking', at: 'text', article },
      words: both(
        `正在等待${open.map(({ name }) => name.zh).join('、')}的会签意见。`,
        `Waiting for: ${open.map(({ name }) => name.en).join(', ')}.`,
      ),
    }),
    ...found(silent.length > 0, {
      ...{ code: 'silent', grade: 'advice', at: 'text', article },
      words: both(
        `${silent.map(({ name }) => name.zh).join('、')}逾期没有答复，请签发人知悉。`,
        `No answer in time from: ${silent.map(({ name }) => name.en).join(', ')}. The signer should know.`,
      ),
    }),
  ]
}

/** An answer was about the text as it was then. */
export const answeredThisText: Rule = (_elements, { opinions }) => {
  const older = opinions.filter(({ answer, current }) => answer !== null && !current)
  return found(older.length > 0, {
    ...{ code: 'text-changed', grade: 'advice', at: 'text', article: regulation('第十九条', 'art. 19') },
    words: both(
      `${older.map(({ name }) => name.zh).join('、')}会签之后文稿又作了修改，必要时请再次征求意见。`,
      `The text was changed after the answer of ${older.map(({ name }) => name.en).join(', ')}. Ask again if the change concerns them.`,
    ),
  })
}

/** 同级机关可以联合行文. */
export const jointAmongEquals: Rule = ({ joint }, { issuer, book }) => {
  const others = joint.flatMap((id) => book.organisations.get(id) ?? [])
  const unequal = others.filter((one) => one.path.length !== issuer.path.length)
  return found(unequal.length > 0, {
    ...{ code: 'joint-unequal', grade: 'blocking', at: 'joint', article: regulation('第十七条', 'art. 17') },
    words: both(
      `只有同级机关才能联合行文：${unequal.map(({ name }) => name.zh).join('、')}与主办机关不同级。`,
      `Only organs of one level issue jointly; not so: ${unequal.map(({ name }) => name.en).join(', ')}.`,
    ),
  })
}

/** 重要行文应当同时抄送发文机关的直接上级机关. */
export const importantCopiedUp: Rule = (elements, { issuer, book }) => {
  const isImportant = elements.direction === 'down' && (elements.type === 'decision' || elements.type === 'opinions')
  const parent = issuer.path.at(-2)
  const isCopied = parent !== undefined && membersOf(book, elements.copies).includes(parent)
  return found(isImportant && parent !== undefined && !isCopied, {
    ...{ code: 'copy-superior', grade: 'advice', at: 'copies', article: regulation('第十六条第一项', 'art. 16(1)') },
    words: both(
      '重要的下行文应当同时抄送本机关的直接上级机关。',
      'Important documents downward are copied to the direct superior.',
    ),
  })
}

/** The direction fits those addressed, as far as they stand in the directory. */
export const directionFits: Rule = (elements, around) => {
  const { issuer } = around
  const main = organisationsIn(around, elements.main)
  const up = main.some((one) => levelsAbove(issuer, one) > 0)
  const notUp = main.some((one) => levelsAbove(issuer, one) === 0)
  const down = main.some((one) => levelsAbove(one, issuer) > 0)
  const wrong =
    (elements.direction === 'up' && notUp) ||
    (elements.direction === 'down' && up) ||
    (elements.direction === 'level' && (up || down))
  return found(wrong, {
    ...{ code: 'direction', grade: 'blocking', at: 'direction', article: regulation('第十四条', 'art. 14') },
    words: both(
      '行文方向与主送机关的隶属关系不符。',
      'The direction does not fit how the main addressees stand to the issuer.',
    ),
  })
}
