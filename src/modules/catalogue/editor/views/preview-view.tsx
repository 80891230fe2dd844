import type { View } from '../../../../kernel/page.ts'
import { Callout, Page, useText } from '../../../../ui/index.ts'
import type { Item, ItemSummary, VersionLine } from '../../item.ts'
import type { GuideVersion } from '../../model.ts'
import type { Picture } from '../../process/index.ts'
import { GuideBody } from '../../views/service-view.tsx'
import type { PlacedFinding } from '../findings.ts'
import type { JsonObject } from '../json.ts'
import { guidePath } from '../paths.ts'
import { crumbs } from './crumbs.ts'
import { FindingsList } from './findings-list.tsx'
import { words as phrases } from './phrases.ts'

interface PreviewData {
  readonly item: Item
  readonly guide: GuideVersion | null
  readonly picture: Picture | null
  readonly related: readonly ItemSummary[]
  readonly versions: readonly VersionLine[]
  readonly findings: readonly PlacedFinding[]
  readonly content: JsonObject
}

/** The draft as people will read it; while something is missing, what. */
export const GuidePreviewView: View<PreviewData> = ({ data }) => {
  const t = useText()
  const { item, guide, findings, content } = data
  return (
    <Page title={guide?.content.name ?? item.name} crumbs={crumbs(item)}>
      <Callout kind="info" title={phrases.previewTitle}>
        <p>{t(phrases.previewNote)}</p>
      </Callout>
      {guide ? (
        <GuideBody data={data} version={guide} open={false} processHref={guidePath(item.code, 'process.bpmn')} />
      ) : (
        <>
          <p>{t(phrases.previewMissing)}</p>
          <FindingsList code={item.code} findings={findings} content={content} />
        </>
      )}
    </Page>
  )
}
