import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { issueCertificate } from '../../modules/certificates/index.ts'

/** A certificate from before the platform: what an office had issued on paper, entered as it stands. */
export const giveDisabilityCertificate = operation({
  name: 'house.give-certificate',
  summary: both(
    '演示：录入已颁发的残疾人证。',
    'Demonstration: enter a disability certificate that was issued before.',
  ),
  input: z.object({ personId: z.uuid(), organisationId: z.uuid() }),
  find: async (_ctx, { personId }) => ({ id: personId }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { personId, organisationId }) {
    const { id } = await issueCertificate(ctx, {
      ...{ typeCode: 'disability-certificate', title: both('残疾人证', 'Disability certificate') },
      ...{ holder: { personId }, issuerOrganisationId: organisationId },
      fields: [
        { label: both('残疾类别', 'Kind of disability'), value: '肢体残疾' },
        { label: both('残疾等级', 'Grade'), value: '二级' },
      ],
      ...{ validFrom: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), article: '残疾人保障法 art. 2' },
    })
    return { id }
  },
})
