import { both } from '../../../kernel/text.ts'
import { Callout, useText } from '../../../ui/index.ts'
import type { ForeignAccount } from './compare.ts'

const words = {
  title: both('请核实收款账户', 'Check the account that is to be paid'),
  found: ({ holder, expected }: ForeignAccount) =>
    both(
      `户名“${holder}”与应当收款的人（${expected.join('、')}）不一致。`,
      `The account is in the name of ${holder}; the money belongs to ${expected.join(', ')}.`,
    ),
  byHelper: both(
    '这份申请由工作人员代办填写，请向申请人本人核实。',
    'A member of staff filled in this application: ask the applicant in person.',
  ),
  next: both(
    '如果填错，请在受理审查时列入补正；核实无误的，请在办理意见中写明理由。',
    'If it is wrong, list it in the correction notice; if it is right, say why in your opinion.',
  ),
}

/** Tells whoever reviews the case, before money goes to somebody else. */
export function PayeeWarning({ accounts }: { accounts: readonly ForeignAccount[] }) {
  const t = useText()
  if (accounts.length === 0) return null
  return (
    <Callout kind="warning" title={words.title}>
      {accounts.map((account) => (
        <p key={account.holder}>{t(words.found(account))}</p>
      ))}
      {accounts.some(({ byHelper }) => byHelper) && <p>{t(words.byHelper)}</p>}
      <p>{t(words.next)}</p>
    </Callout>
  )
}
