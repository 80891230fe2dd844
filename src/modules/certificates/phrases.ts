import { both, type Text } from '../../kernel/text.ts'
import type { State } from './model.ts'

/** What each state is called. */
export const stateNames: Readonly<Record<State, Text>> = {
  valid: both('有效', 'Valid'),
  suspended: both('暂扣', 'Suspended'),
  revoked: both('吊销', 'Revoked'),
  withdrawn: both('撤回', 'Withdrawn'),
  deregistered: both('注销', 'Deregistered'),
  cancelled: both('撤销', 'Cancelled'),
  expired: both('失效', 'Expired'),
}

export const grounds = {
  issued: both('准予许可，颁发证照', 'Granted and issued'),
  replaced: both('已换发新证，本证失效', 'Replaced by a renewed certificate'),
  ended: both('有效期届满', 'The period of validity has ended'),
}

export const refusals = {
  noSuch: both('没有这份证照。', 'There is no such certificate.'),
  mayNotFollow: (from: State, to: State) =>
    both(
      `“${stateNames[from].zh}”的证照不能改为“${stateNames[to].zh}”。请先核对证照目前的状态。`,
      `A certificate that is ${stateNames[from].en.toLowerCase()} cannot become ${stateNames[to].en.toLowerCase()}. Check its present state first.`,
    ),
  twice: both('这一事项已经颁发过这种证照。', 'This matter has already given a certificate of this type.'),
  renewed: both('这份证照已经换发过新证。', 'This certificate has been renewed already.'),
  notRenewable: both(
    '只有有效、暂扣或失效的证照可以延续换发。',
    'Only a certificate that is valid, suspended or expired can be renewed.',
  ),
  noTypeLeft: both('该机构的证照类型编号已用完。', 'The organisation has no number left for another type.'),
}

export const traces = {
  issued: (identifier: string) =>
    both(`颁发电子证照 ${identifier}。`, `Electronic certificate ${identifier} was issued.`),
  changed: (identifier: string, to: State) =>
    both(
      `电子证照 ${identifier} 的状态改为“${stateNames[to].zh}”。`,
      `Electronic certificate ${identifier} became: ${stateNames[to].en.toLowerCase()}.`,
    ),
}
