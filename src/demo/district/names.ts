import type { Random } from '../random.ts'

// Common surnames and given names, put together by chance: whoever is really called so is not meant.

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

const womenOld = [
  '桂兰',
  '秀英',
  '玉梅',
  '素珍',
  '桂芳',
  '淑华',
  '翠莲',
  '凤英',
  '春香',
  '惠珍',
  '月娥',
  '银花',
] as const
const women = [
  '晓梅',
  '丽娟',
  '小燕',
  '海霞',
  '雪梅',
  '红英',
  '艳玲',
  '倩',
  '敏',
  '静',
  '思雨',
  '佳怡',
  '雨婷',
  '文静',
] as const
const menOld = ['国富', '大山', '德明', '建国', '永福', '长贵', '水生', '发财', '正清', '光荣', '天佑', '世昌'] as const
const men = [
  '志强',
  '海涛',
  '小龙',
  '建平',
  '伟',
  '磊',
  '俊杰',
  '浩然',
  '子轩',
  '明辉',
  '兴华',
  '勇',
  '鹏飞',
  '文斌',
] as const

/** Sex and rough age decide which given names are likely. */
export function aName(random: Random, who: { sex: 'female' | 'male'; bornIn: number; surname?: string }): string {
  const old = who.bornIn < 1970
  const given = who.sex === 'female' ? (old ? womenOld : women) : old ? menOld : men
  return (who.surname ?? aSurname(random)) + random.pick<string>(given)
}

export function aSurname(random: Random): string {
  return surnames.charAt(random.between(0, surnames.length - 1))
}

/**
 * A number that nobody has: 154 is not allotted to any network of the mainland.
 *
 * @param serial 0 to 99 999 999
 */
export function aPhone(serial: number): string {
  return `154${String(serial).padStart(8, '0')}`
}
