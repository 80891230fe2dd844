import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { bringMaterial, followBroken, signPromises, verifyPromise } from './operations.ts'
import { showBringing, showBroken, showPromises, showVerification } from './queries.ts'
import { BringingView, BrokenView, PromisesView, VerificationView } from './views.tsx'

const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const promises = show(showPromises, PromisesView)
const bringing = show(showBringing, BringingView)
const verification = show(showVerification, VerificationView)
const broken = show(showBroken, BrokenView)

export const commitmentPages: PageTable = {
  'GET /matters/:number/promises': promises,
  'POST /matters/:number/promises': act(signPromises, {
    then: ({ number }) => `/matters/${number}/summary`,
    again: promises,
  }),
  'GET /matters/:number/promises/:code/material': bringing,
  'POST /matters/:number/promises/:code/material': act(bringMaterial, {
    ...{ then: toMatter, again: bringing, uploads: true },
  }),
  'GET /matters/:number/promises/:code/verification': verification,
  'POST /matters/:number/promises/:code/verification': act(verifyPromise, { then: toMatter, again: verification }),
  'GET /matters/:number/promises/:code/follow-up': broken,
  'POST /matters/:number/promises/:code/follow-up': act(followBroken, { then: toMatter, again: broken }),
}

export const commitmentApi: ApiTable = {
  'PUT /matters/:number/promises': signPromises,
  'POST /matters/:number/promises/:code/material': bringMaterial,
  'POST /matters/:number/promises/:code/verification': verifyPromise,
  'POST /matters/:number/promises/:code/follow-up': followBroken,
}
