import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { beginBundle, saveShared, sendBundle, showBundle, showBundleProgress } from './operations.ts'
import { BundleProgressView, BundleView } from './views.tsx'

const about = show(showBundle, BundleView)
const progress = show(showBundleProgress, BundleProgressView)
const then = ({ id }: { id: string }) => `/bundles/applications/${id}`

export const bundlePages: PageTable = {
  'GET /bundles/:code': about,
  'POST /bundles/:code/applications': act(beginBundle, { then, again: about }),
  'GET /bundles/applications/:id': progress,
  'POST /bundles/applications/:id/shared': act(saveShared, { then, again: progress }),
  'POST /bundles/applications/:id/submission': act(sendBundle, { then, again: progress }),
}

export const bundleApi: ApiTable = {
  'GET /bundles/:code': showBundle,
  'POST /bundles/:code/applications': beginBundle,
  'GET /bundles/applications/:id': showBundleProgress,
  'PUT /bundles/applications/:id/shared': saveShared,
  'POST /bundles/applications/:id/submission': sendBundle,
}
