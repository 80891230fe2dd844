import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { machine } from '../../../kernel/context.ts'
import { seedCalendar } from '../../calendar/index.ts'
import { Guide } from '../model.ts'
import { surroundingsOf } from '../surroundings.ts'
import { validateGuide } from '../validator.ts'
import { guides } from './index.ts'
import { organisations } from './offices.ts'

test('the shipped guides agree with the shipped deadline rules and may be published', async (t) => {
  const town = await aTown(t)
  await town.db.transaction().execute(async (tx) => {
    await seedCalendar({ ...town.caller(machine), tx, trace: { auditId: randomUUID(), matter: null, content: [] } })
    for (const draft of guides) {
      const guide = Guide.parse(draft)
      const around = { ...(await surroundingsOf(tx, guide)), organisations: new Set(Object.values(organisations)) }
      assert.deepEqual(validateGuide(guide, around), [], guide.name.en)
    }
  })
})
