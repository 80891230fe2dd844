import type { View } from '../../../kernel/page.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { Checkboxes, Field, FileField, Form, Page, Radios, Section, Select, useText } from '../../../ui/index.ts'
import { amountText } from '../../calendar/index.ts'
import { FormAnswers, type Outcome, type ProcessTask } from '../../catalogue/index.ts'
import { AnswerFields } from '../hearing/answer-fields.tsx'
import { OpinionPanel } from '../joint/panel.tsx'
import { jointPhrases } from '../joint/phrases.ts'
import { Delivery } from '../model.ts'
import { formPhrases } from '../page-phrases.ts'
import { PayeeWarning } from '../payee/warning.tsx'
import { phrases } from '../phrases.ts'
import { noticePhrases } from '../public-notice/phrases.ts'
import type { CasePage, DecisionPage } from '../queries.ts'
import { remedyPhrases } from '../remedies/phrases.ts'
import { RemedyTable } from '../remedies/views.tsx'
import type { Special } from '../special/model.ts'
import { specialPhrases } from '../special/phrases.ts'
import { hearingGround } from '../special/stops.ts'
import { answersOf } from './answers.ts'
import { matterCrumbs } from './crumbs.ts'

/** One task of the process: the outcomes it offers, and the opinion that stays in the file. */
export const TaskView: View<CasePage & { task: ProcessTask; token: string }> = ({ data }) => {
  const { matter } = data.subject
  const { task, token } = data
  const delivery = task.work === 'delivery'
  return (
    <Page title={task.label} crumbs={matterCrumbs(matter)} description={matter.title} desk>
      <PayeeWarning accounts={data.foreignAccounts} />
      <FormAnswers {...answersOf(data)} />
      <Form action={`/matters/${matter.number}/tasks/${token}`} submit={formPhrases.done}>
        {task.outcomes.length > 0 && (
          <Radios
            name="outcome"
            label={formPhrases.result}
            options={task.outcomes.map(({ id, label }) => ({ value: id, text: label }))}
            required
          />
        )}
        {delivery && <WayField />}
        {task.work === 'survey' && (
          <Field name="colleague" label={formPhrases.colleague} hint={formPhrases.colleagueHint} required />
        )}
        <Field
          name="opinion"
          label={delivery ? formPhrases.deliveryDetail : formPhrases.opinion}
          hint={delivery ? formPhrases.deliveryHint : formPhrases.opinionHint}
          rows={4}
          required
        />
      </Form>
    </Page>
  )
}

function WayField() {
  const options = Delivery.shape.way.options.map((value) => ({ value, text: phrases.deliveryWays[value] }))
  return <Radios name="way" label={formPhrases.way} options={options} required />
}

/** The decision: the guide's outcomes, each refusal with its grounds. */
export const DecisionView: View<DecisionPage> = ({ data }) => {
  const t = useText()
  const { matter } = data.subject
  const { offered: outcomes, back, token, opinions } = data
  return (
    <Page title={formPhrases.decide} crumbs={matterCrumbs(matter)} description={formPhrases.decideIntro} desk>
      {opinions.length > 0 && (
        <Section title={jointPhrases.panel}>
          <OpinionPanel number={matter.number} opinions={opinions} staff />
        </Section>
      )}
      {data.remedies.length > 0 && (
        <Section title={remedyPhrases.panel}>
          <RemedyTable remedies={data.remedies} />
        </Section>
      )}
      <PayeeWarning accounts={data.foreignAccounts} />
      <FormAnswers {...answersOf(data)} />
      <Form action={`/matters/${matter.number}/decision`} submit={formPhrases.decide}>
        <Radios
          name="outcome"
          label={formPhrases.which}
          options={outcomes.map(({ code, name }) => ({ value: code, text: name }))}
          required
        />
        {outcomes
          .filter(({ grounds }) => grounds.length > 0)
          .map((outcome) => (
            <GroundBoxes key={outcome.code} outcome={outcome} />
          ))}
        <AnswerFields {...data.heard} />
        {showsAmount(data) && (
          <Field
            name="amount"
            label={noticePhrases.amount}
            hint={noticePhrases.amountHint}
            width="short"
            inputmode="decimal"
          />
        )}
        <Field name="reason" label={formPhrases.decisionReason} hint={formPhrases.whyHint} rows={6} required />
        <p class="hint">{t(formPhrases.told)}</p>
      </Form>
      {back.length > 0 && (
        <Section title={formPhrases.sendBack}>
          <Form action={`/matters/${matter.number}/tasks/${token}`} submit={formPhrases.sendBack} variant="secondary">
            <Radios
              name="outcome"
              label={formPhrases.result}
              options={back.map(({ id, label }) => ({ value: id, text: label }))}
              required
            />
            <Field name="opinion" label={formPhrases.opinion} hint={formPhrases.opinionHint} rows={3} required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** The guide publishes the sum, so it is asked for. */
function showsAmount({ guide }: CasePage): boolean {
  return guide.content.publicity?.results.facts.some(({ from }) => from === '@amount') ?? false
}

function GroundBoxes({ outcome }: { outcome: Outcome }) {
  const options = outcome.grounds.map(({ code, text, basis }) => ({
    value: code,
    text,
    hint: both(`${basis.law.zh} ${basis.article.zh}`, `${basis.law.en} ${basis.article.en}`),
  }))
  return <Checkboxes name="grounds" label={formPhrases.groundsFor(outcome.name)} options={options} />
}

/** Stops the clock: a ground of the guide, the written notice, the time it takes. */
export const StopView: View<CasePage & { carriers: readonly { value: string; text: Text }[] }> = ({ data }) => {
  const stops = data.guide.content.stopGrounds.filter(({ code }) => code !== hearingGround)
  const grounds = stops.map(({ code, text, basis }) => ({
    value: code,
    text,
    hint: both(`${basis.law.zh} ${basis.article.zh}`, `${basis.law.en} ${basis.article.en}`),
  }))
  return (
    <ActPage
      data={data}
      title={formPhrases.stopTitle}
      intro={formPhrases.stopIntro}
      path="stop"
      submit={formPhrases.stopSubmit}
    >
      <Radios name="ground" label={formPhrases.groundLabel} options={grounds} required />
      <Field name="notice" label={formPhrases.stopNotice} hint={formPhrases.stopNoticeHint} rows={4} required />
      <Field name="expectedDays" label={formPhrases.stopDays} type="number" width="short" required />
      <Select name="organisation" label={specialPhrases.organisation} options={data.carriers} />
      <Field name="body" label={specialPhrases.body} hint={specialPhrases.bodyHint} />
    </ActPage>
  )
}

export const ResumeView: View<CasePage & { special: Special | null }> = ({ data }) =>
  data.special ? (
    <Page
      title={specialPhrases.resultTitle}
      crumbs={matterCrumbs(data.subject.matter)}
      description={specialPhrases.resultIntro}
    >
      <Form action={`/matters/${data.subject.matter.number}/resumption`} submit={formPhrases.resumeSubmit} uploads>
        <Field name="note" label={specialPhrases.resultWords} rows={4} required />
        <FileField name="file" label={specialPhrases.files} multiple />
        <Field name="reference" label={specialPhrases.reference} />
      </Form>
    </Page>
  ) : (
    <ActPage
      data={data}
      title={formPhrases.resumeTitle}
      intro={formPhrases.resumeIntro}
      path="resumption"
      submit={formPhrases.resumeSubmit}
    >
      <Field name="note" label={formPhrases.note} rows={3} />
    </ActPage>
  )

/** Extends the deadline once, with the reason the applicant will read. */
type Extending = CasePage & { readonly request: { readonly amount: number; readonly reason: string } | null }

/** More time, and what the host of a joint handling said when it asked the government for it. */
export const ExtensionView: View<Extending> = ({ data }) => {
  const { request } = data
  const { extension } = data.guide.content
  const most = extension ? amountText(extension.amount, extension.unit) : both('0', '0')
  const explain = extension?.explain ?? both('', '')
  const intro = both(formPhrases.extendIntro(most.zh, explain.zh).zh, formPhrases.extendIntro(most.en, explain.en).en)
  return (
    <ActPage
      data={data}
      title={formPhrases.extendTitle}
      intro={intro}
      path="extension"
      submit={formPhrases.extendSubmit}
      after={request && <NoExtension number={data.subject.matter.number} />}
    >
      <Field
        name="amount"
        label={formPhrases.extendAmount}
        type="number"
        width="short"
        value={request?.amount ?? extension?.amount}
        required
      />
      <Field
        name="reason"
        label={formPhrases.extendReason}
        hint={formPhrases.whyHint}
        value={request?.reason}
        rows={4}
        required
      />
    </ActPage>
  )
}

/** The head of the government may also say no. */
function NoExtension({ number }: { number: string }) {
  return (
    <Form action={`/matters/${number}/extension-refusal`} submit={jointPhrases.refuseExtension} variant="danger">
      <Field name="reason" label={formPhrases.why} hint={formPhrases.whyHint} rows={3} required />
    </Form>
  )
}

export const WithdrawalView: View<CasePage> = ({ data }) => {
  const draft = data.subject.case.state === 'draft'
  return (
    <ActPage
      data={data}
      title={draft ? formPhrases.discardTitle : formPhrases.withdrawTitle}
      intro={draft ? formPhrases.discardIntro : formPhrases.withdrawIntro}
      path="withdrawal"
      submit={draft ? formPhrases.discardSubmit : formPhrases.withdrawSubmit}
      danger
    >
      {!draft && <Field name="reason" label={formPhrases.withdrawReason} rows={2} />}
    </ActPage>
  )
}

export const TransferView: View<CasePage & { targets: readonly { value: string; text: Text }[] }> = ({ data }) => (
  <ActPage
    data={data}
    title={formPhrases.transferTitle}
    intro={formPhrases.transferIntro}
    path="transfer"
    submit={formPhrases.transferSubmit}
  >
    <Select name="organisation" label={formPhrases.transferTo} options={data.targets} required />
    <Field name="reason" label={formPhrases.why} hint={formPhrases.whyHint} rows={3} required />
  </ActPage>
)

export const ArchivingView: View<CasePage> = ({ data }) => (
  <ActPage
    data={data}
    title={formPhrases.archiveTitle}
    intro={formPhrases.archiveIntro}
    path="archiving"
    submit={formPhrases.archiveSubmit}
  />
)

interface ActPageProps {
  readonly data: CasePage
  readonly title: Text
  readonly intro: Text
  /** Last part of the form's address. */
  readonly path: string
  readonly submit: Text
  readonly danger?: boolean
  /** Another form, after the first. */
  readonly after?: preact.ComponentChildren
  readonly children?: preact.ComponentChildren
}

/** One act on a matter: what it does, its form, its way back. */
function ActPage({ data, title, intro, path, submit, danger, after, children }: ActPageProps) {
  const { matter } = data.subject
  return (
    <Page title={title} crumbs={matterCrumbs(matter)} description={intro}>
      <Form action={`/matters/${matter.number}/${path}`} submit={submit} variant={danger ? 'danger' : 'primary'}>
        {children}
      </Form>
      {after}
    </Page>
  )
}
