const chinese = { digits: '〇一二三四五六七八九', ten: '十', hundred: '百' }
/** For amounts of money; in some older documents also for chapters. */
const legal = { digits: '零壹贰叁肆伍陆柒捌玖', ten: '拾', hundred: '佰' }
const legalTraditional = { digits: '零壹貳參肆伍陸柒捌玖', ten: '拾', hundred: '佰' }
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** A number as a list of this format counts it (ECMA-376 part 1, 17.18.59); formats without one here count in digits. */
export function written(number: number, format: string): string {
  if (/^(chineseCounting|japaneseCounting|taiwaneseCounting)/.test(format)) return inChinese(number, chinese)
  if (format === 'chineseLegalSimplified' || format === 'japaneseLegal') return inChinese(number, legal)
  if (format === 'ideographLegalTraditional') return inChinese(number, legalTraditional)
  const sign = firstSigns[format]
  if (sign) return number >= 1 && number <= sign.most ? String.fromCodePoint(sign.first + number - 1) : String(number)
  return formats[format]?.(number) ?? String(number)
}

/** Formats with a character of their own for each number, up to the last. */
const firstSigns: Readonly<Record<string, { readonly first: number; readonly most: number }>> = {
  decimalEnclosedCircle: { first: 0x2460, most: 20 },
  decimalEnclosedCircleChinese: { first: 0x2460, most: 20 },
  decimalEnclosedParen: { first: 0x2474, most: 20 },
  decimalEnclosedFullstop: { first: 0x2488, most: 20 },
  ideographEnclosedCircle: { first: 0x3280, most: 10 },
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  koreanDigital2: digits,
  ideographTraditional: (number) => stems[number - 1] ?? String(number),
  ideographZodiac: (number) => branches[number - 1] ?? String(number),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  numberInDash: (number) => `- ${number} -`,
  ordinal: (number) => `${number}${suffix(number)}`,
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
}

function digits(number: number): string {
  return [...String(number)].map((digit) => chinese.digits[Number(digit)]).join('')
}

function wide(number: number): string {
  return [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
}

/** 1 to 999; more items has no list. */
function inChinese(number: number, signs: typeof chinese): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [tens, ones] = [Math.floor(rest / 10), rest % 10]
  if (number > 999) return String(number)
  if (number === 0) return signs.digits.charAt(0)
  const [front, zero] = [signs.digits[hundreds], tens === 0 && ones > 0 ? '零' : '']
  const isBare = tens === 1 && hundreds === 0 && signs === chinese
  const ten = tens === 0 ? '' : `${isBare ? '' : signs.digits[tens]}${signs.ten}`
  return `${hundreds > 0 ? `${front}${signs.hundred}${zero}` : ''}${ten}${ones === 0 ? '' : signs.digits[ones]}`
}

/** 1st, 2nd, 3rd, 11th. */
function suffix(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** A to Z, then AA, BB. */
function letters(number: number): string {
  return number < 1 ? '' : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const romans = {
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
} as const

function roman(number: number): string {
  let [left, text] = [number, '']
  for (const [sign, value] of Object.entries(romans)) for (; left >= value; left -= value) text += sign
  return text
}
