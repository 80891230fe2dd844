import { both } from '../../../kernel/text.ts'
import { membersOf, writeAddressees } from '../addressees.ts'
import { found, type Rule, regulation } from './model.ts'

/** 受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关. */
export const ownSecondSuperior: Rule = ({ direction, main, copies }, { book, issuer }) => {
  const superior = book.superiors.get(issuer.id)
  const isNamed = superior === undefined || writeAddressees(book, [...main, ...copies]).includes(superior)
  return found(direction === 'up' && !isNamed, {
    ...{ code: 'second-superior', grade: 'advice', at: 'copies', article: regulation('第十五条第六项', 'art. 15(6)') },
    words: both(
      `本机关受双重领导，必要时抄送另一个上级机关：${superior}。`,
      `The issuer has two superiors; if needed, send a copy to the other: ${superior}.`,
    ),
  })
}

/** 上级机关向受双重领导的下级机关行文，必要时抄送该下级机关的另一个上级机关. */
export const theirSecondSuperior: Rule = ({ direction, main, copies }, { book }) => {
  const named = writeAddressees(book, copies)
  const missing = membersOf(book, main).flatMap((id) => {
    const superior = book.superiors.get(id)
    return superior === undefined || named.includes(superior) ? [] : superior
  })
  return found(direction === 'down' && missing.length > 0, {
    ...{
      code: 'second-superior-down',
      grade: 'advice',
      at: 'copies',
      article: regulation('第十六条第五项', 'art. 16(5)'),
    },
    words: both(
      `主送机关中有受双重领导的，必要时抄送其另一个上级机关：${[...new Set(missing)].join('、')}。`,
      `Some addressees have a second superior; if needed, send a copy to: ${[...new Set(missing)].join(', ')}.`,
    ),
  })
}
