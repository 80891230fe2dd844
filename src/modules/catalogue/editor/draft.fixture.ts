import { aTown } from '../../../../test/town.ts'
import { aCatalogue, aGuide, code } from '../catalogue.fixture.ts'
import { draftGuide, publishGuide } from '../publishing.ts'
import { beginGuide } from './operations/begin.ts'
import { writeSection } from './operations/write.ts'
import { fillPart } from './posted.ts'
import { showGuideSection } from './queries.ts'
import { shapeOfSection } from './sections.ts'

/** A published guide, with a copy of it under way. */
export async function aDraft(t: { after(work: () => Promise<void>): void }) {
  const town = await aTown(t)
  const place = await aCatalogue(town)
  await draftGuide(place.system, { code, guide: aGuide() })
  await publishGuide(place.system, { code })
  await beginGuide(place.publisher, { code, from: 'in-force' })
  return { town, ...place }
}

/** The change note as its boxes send it. */
export const words = (zh: string, en: string) => ({ 'version.changeNote.zh': zh, 'version.changeNote.en': en })

/** What the form of a section would send unchanged. */
export async function typed(caller: Parameters<typeof showGuideSection>[0], section: string) {
  const shown = await showGuideSection(caller, { code, section })
  return { posted: fillPart(shapeOfSection(shown.section), '', shown.value), seen: shown.seen, draft: shown.draft }
}

/** Somebody has a hand in the draft. */
export async function writeNote(caller: Parameters<typeof showGuideSection>[0]): Promise<void> {
  const { posted, seen } = await typed(caller, 'identity')
  await writeSection(caller, { ...posted, ...words('文字修订。', 'Wording.'), code, section: 'identity', _seen: seen })
}
