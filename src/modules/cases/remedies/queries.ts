import { z } from 'zod'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { MatterNumber } from '../../docket/index.ts'
import { worksForAuthority } from '../policy.ts'
import { getContested } from './contested.ts'
import { remediesOf } from './store.ts'

/** The page on which reconsideration and litigation are noted. */
export const showRemedies = query({
  name: 'cases.show-remedies',
  summary: both('查看复议和诉讼记录页面。', 'Show where reconsideration and litigation are noted.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getContested(ctx.tx, number),
  allow: (actor, { matter }) => worksForAuthority(actor, matter),
  async run(ctx, _input, subject) {
    return { subject, remedies: await remediesOf(ctx.tx, subject.id) }
  },
})
