/** 商业秘密, 国家秘密, 通信秘密 and the like are what a text is about, not how secret it is. */
export const subjects =
  '(?<!商业|国家|工作|技术|科技|个人|军事|核心|企业|公司|客户|经营|通信|通讯|审判|侦查|警务|职业|执业|保守|严守|保护|侵犯|泄露|泄漏|窃取|投票)'

/** Between words of one line: with line ends as well, many empty lines would take time that grows with their square. */
const gap = '[^\\S\\n]*'
const level = '绝密|机密|秘密'
const star = '★☆✩✪✫✬✭✮✯✰⭐⋆*'
const years = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:年|个月)|长期'
const urgency = '特急|特提|加急|平急|急件'

/**
 * 绝密★, 【机密】, 密级：机密; or the word alone on a line, with a term (秘密3年), the number of the copy before it or the urgency beside it,
 * as GB/T 9704 sets them: a mark, not the subject of a sentence. 无记名（秘密）投票 is a sentence.
 */
const marks = new RegExp(
  [
    `${subjects}(?<mark>${level})级?${gap}[${star}]`,
    `[【〔[]\\s*(?<set>${level})级?\\s*[】〕\\]]`,
    '\\(\\s*(?<round>绝密|机密)级?\\s*\\)|(?<between>(?<!\\p{Script=Han})\\(\\s*秘密级?\\s*\\)|\\(\\s*秘密级?\\s*\\)(?!\\p{Script=Han}))',
    `密级\\s*[:为]\\s*(?<level>${level})(?!级?(?:的|以上|以下|事项|或|和|、|/))`,
    `^${gap}(?:\\d{1,6}${gap})?(?:(?:${urgency})${gap})?(?<alone>${level})(?:级|件|文件)?${gap}(?:${years})?${gap}(?:${urgency})?${gap}$`,
  ].join('|'),
  'mu',
)

/** The classification mark that stands in a text, if one does: such texts are refused at every door. Traditional and spaced signs count. */
export function markInText(text: string): string | undefined {
  const { mark, set, round, between, level: said, alone } = marks.exec(plainSigns(text))?.groups ?? {}
  return mark ?? set ?? round ?? (between && '秘密') ?? said ?? alone
}

/** The signs as they are read: invisible ones left out, 機 and 祕 as 机 and 秘, 机 密 as one word, also one below the other. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('絕', '绝')
    .replaceAll('機', '机')
    .replaceAll('級', '级')
    .replaceAll('祕', '秘')
    .replaceAll(/(?<=[绝机秘])[^\S\n]+(?=密)/gu, '')
    .replaceAll(new RegExp(`(?<=^${gap}[绝机秘])${gap}\\n${gap}(?=密${gap}(?:[${star}].*)?$)`, 'gmu'), '')
}
