import type { View } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { Callout, type Column, Form, Link, LinkButton, Page, Section, Table, useText } from '../../../ui/index.ts'
import {
  FormAnswers,
  FormPage,
  type GuideVersion,
  limitText,
  type Missing,
  servicePath,
} from '../../catalogue/index.ts'
import type { ApplicationPage, CorrectionPage, SummaryPage } from '../application-queries.ts'
import { applyPhrases } from '../apply-phrases.ts'
import { pledgePhrases } from '../commitment/phrases.ts'
import { nameOfItem } from '../form-fields.ts'
import { type CorrectionItem, openedBy } from '../model.ts'
import { panelPhrases } from '../page-phrases.ts'
import { phrases } from '../phrases.ts'
import { Checked } from './checked.tsx'
import { matterCrumbs } from './crumbs.ts'

interface Start {
  readonly guide: GuideVersion
  readonly draft: string | null
  readonly inPost: boolean
}

/** Before the first question: what it takes, how long, what it costs; and the draft, if one is begun. */
export const StartView: View<Start> = ({ data }) => {
  const t = useText()
  const { guide, draft } = data
  const { name, youNeed, itCosts, times, materials } = guide.content
  return (
    <Page
      title={both(`申请：${name.zh}`, `Apply: ${name.en}`)}
      crumbs={[{ text: name, href: servicePath(guide.itemCode) }]}
      description={applyPhrases.startIntro}
    >
      {draft && (
        <Callout kind="info" title={applyPhrases.begun}>
          <LinkButton href={`/matters/${draft}/application`}>{panelPhrases.continueDraft}</LinkButton>
        </Callout>
      )}
      <Section title={applyPhrases.need}>
        <p>{t(youNeed)}</p>
        <ul>
          {materials
            .filter((material) => material.source === 'applicant')
            .map((material) => (
              <li key={material.code}>
                {t(material.name)} {material.when && <span class="hint">{t(material.when)}</span>}
              </li>
            ))}
        </ul>
      </Section>
      <Section title={applyPhrases.time}>
        <p>{t(limitText(times.promised))}</p>
        <p>{t(itCosts)}</p>
      </Section>
      {data.inPost ? (
        <Callout kind="warning" title={applyPhrases.inPost} />
      ) : (
        !draft && <Form action={`${servicePath(guide.itemCode)}/application`} submit={applyPhrases.start} />
      )}
    </Page>
  )
}

/** One page of the form. */
export const ApplicationView: View<ApplicationPage> = ({ data }) => {
  const { subject, form, pageId, values, attachments, known, agreed, errors } = data
  const at = `/matters/${subject.matter.number}`
  const action = `${at}/application/${pageId}`
  return (
    <Checked action={action} errors={errors}>
      <Page title={subject.matter.title} crumbs={matterCrumbs(subject.matter)} description={applyPhrases.saved}>
        <FormPage
          form={form}
          page={pageId}
          values={values}
          attachments={attachments}
          known={known}
          {...(agreed !== undefined && { consent: agreed })}
          action={action}
          href={(page) => `${at}/application?page=${page}`}
        />
      </Page>
    </Checked>
  )
}

/** Everything that was filled in, everything that is missing, and the button that sends it. */
export const SummaryView: View<SummaryPage> = ({ data }) => {
  const t = useText()
  const { subject, form, values, attachments, missing } = data
  const at = `/matters/${subject.matter.number}`
  const ready = missing.length === 0
  return (
    <Page
      title={applyPhrases.check}
      crumbs={matterCrumbs(subject.matter)}
      description={ready ? applyPhrases.ready : applyPhrases.notReady(missing.length)}
    >
      {data.offers > 0 && (
        <Callout kind="info" title={data.signed > 0 ? pledgePhrases.signed(data.signed) : pledgePhrases.openPage}>
          <LinkButton href={`${at}/promises`} variant="secondary">
            {pledgePhrases.toPage}
          </LinkButton>
        </Callout>
      )}
      {!ready && <MissingTable missing={missing} at={at} />}
      <FormAnswers form={form} values={values} attachments={attachments} />
      {ready && (
        <Form
          action={`${at}/submission`}
          submit={applyPhrases.send}
          beside={
            <LinkButton variant="secondary" href={`${at}/application`}>
              {applyPhrases.change}
            </LinkButton>
          }
        >
          <p>{t(applyPhrases.promise)}</p>
        </Form>
      )}
    </Page>
  )
}

function MissingTable({ missing, at }: { missing: readonly Missing[]; at: string }) {
  const t = useText()
  const columns: Column<Missing>[] = [
    { head: panelPhrases.what, main: true, cell: (gap) => t(gap.label) },
    { head: panelPhrases.problem, cell: (gap) => t(gap.text) },
    {
      head: applyPhrases.where,
      cell: (gap) => <Link href={`${at}/application?page=${gap.page ?? ''}&check=yes`}>{t(applyPhrases.fill)}</Link>,
    },
  ]
  return <Table caption={applyPhrases.missing} columns={columns} rows={missing} empty={applyPhrases.ready} />
}

/** The notice of what to correct; each page of the form opens exactly that. */
export const CorrectionView: View<CorrectionPage> = ({ data }) => {
  const t = useText()
  const { subject, form, values, attachments, correction, guide, pageId, errors } = data
  const at = `/matters/${subject.matter.number}`
  const action = `${at}/correction/${pageId ?? ''}`
  const columns: Column<CorrectionItem>[] = [
    { head: panelPhrases.what, main: true, cell: (item) => t(nameOfItem(guide.content, item)) },
    { head: panelPhrases.problem, cell: (item) => t(phrases.reasons[item.reason]) },
    { head: panelPhrases.howTo, cell: (item) => item.note },
  ]
  return (
    <Checked action={action} errors={errors}>
      <Page
        title={panelPhrases.correction}
        crumbs={matterCrumbs(subject.matter)}
        description={applyPhrases.correctionIntro}
      >
        <p class="pre-line">{correction.words}</p>
        <Table
          caption={panelPhrases.correction}
          captionHidden
          columns={columns}
          rows={correction.items}
          empty={panelPhrases.correction}
        />
        {pageId ? (
          <FormPage
            form={form}
            page={pageId}
            values={values}
            attachments={attachments}
            editable={openedBy(correction.items)}
            sent={subject.case.answers}
            action={action}
          />
        ) : (
          <SendCorrection data={data} at={at} />
        )}
      </Page>
    </Checked>
  )
}

function SendCorrection({ data, at }: { data: CorrectionPage; at: string }) {
  const t = useText()
  const { form, values, attachments, correction, left } = data
  return (
    <>
      {left.length > 0 && <Callout kind="warning" title={applyPhrases.notYet(left.length)} />}
      <FormAnswers form={form} values={values} attachments={attachments} opened={openedBy(correction.items)} />
      <Form
        action={`${at}/correction-answer`}
        submit={applyPhrases.sendCorrection}
        beside={
          <LinkButton variant="secondary" href={`${at}/correction`}>
            {applyPhrases.change}
          </LinkButton>
        }
      >
        <p>{t(applyPhrases.promise)}</p>
      </Form>
    </>
  )
}
