import type { ApiTable } from '../../../kernel/api.ts'
import { act, type PageTable, show } from '../../../kernel/page.ts'
import { coordinate, ruleDisagreement } from './disagreement.ts'
import { askExtension, refuseExtension } from './extension.ts'
import { decideOnTheSpot } from './on-the-spot.ts'
import { askQuestion, dropQuestion, giveOpinion } from './operations.ts'
import { showAsking, showAskingExtension, showOpinion } from './queries.ts'
import { showQueue } from './quota.ts'
import { QueueView } from './quota-views.tsx'
import { AskingExtensionView, AskingView, OpinionView } from './views.tsx'

const toMatter = ({ number }: { number: string }) => `/matters/${number}`
const opinion = show(showOpinion, OpinionView)
const asking = show(showAsking, AskingView)
const askingExtension = show(showAskingExtension, AskingExtensionView)

export const jointPages: PageTable = {
  'GET /matters/:number/questions': asking,
  'POST /matters/:number/questions': act(askQuestion, { then: toMatter, again: asking }),
  'GET /matters/:number/opinions/:opinion': opinion,
  'POST /matters/:number/opinions/:opinion/answer': act(giveOpinion, {
    ...{ then: toMatter, again: opinion, uploads: true },
  }),
  'POST /matters/:number/opinions/:opinion/withdrawal': act(dropQuestion, { then: toMatter, again: opinion }),
  'POST /matters/:number/opinions/:opinion/coordination': act(coordinate, { then: toMatter, again: opinion }),
  'POST /matters/:number/opinions/:opinion/ruling': act(ruleDisagreement, { then: toMatter, again: opinion }),
  'GET /services/:code/queue': show(showQueue, QueueView),
  'GET /matters/:number/extension-request': askingExtension,
  'POST /matters/:number/extension-request': act(askExtension, { then: toMatter, again: askingExtension }),
}

export const jointApi: ApiTable = {
  'POST /matters/:number/questions': askQuestion,
  'POST /matters/:number/opinions/:opinion/answer': giveOpinion,
  'POST /matters/:number/opinions/:opinion/withdrawal': dropQuestion,
  'POST /matters/:number/opinions/:opinion/coordination': coordinate,
  'POST /matters/:number/opinions/:opinion/ruling': ruleDisagreement,
  'POST /matters/:number/extension-request': askExtension,
  'POST /matters/:number/decision-on-the-spot': decideOnTheSpot,
  'GET /services/:code/queue': showQueue,
  'POST /matters/:number/extension-refusal': refuseExtension,
}
