import {
  type Definition,
  Definitions,
  Details,
  Link,
  LinkButton,
  Prose,
  Section,
  Table,
  useText,
} from '../../../ui/index.ts'
import type { Guide, Material } from '../model.ts'
import { copiesText, listText, names } from '../names.ts'
import { conditionsPath, templatePath } from '../paths.ts'
import { guide as phrases } from '../view-phrases.ts'
import { Basis } from './guide-law.tsx'

/** What to hand in: nothing that is not here can be asked for. */
export function Materials({ code, guide }: { code: string; guide: Guide }) {
  const t = useText()
  return (
    <Section id="materials" title={phrases.materials}>
      <p>{t(guide.materials.length === 0 ? phrases.noMaterials : phrases.materialsLead)}</p>
      {guide.materials.length > 0 && (
        <Table
          caption={phrases.materials}
          captionHidden
          rows={guide.materials}
          empty={phrases.noMaterials}
          columns={[
            {
              head: phrases.material,
              main: true,
              cell: (material) => <MaterialName code={code} material={material} />,
            },
            { head: phrases.need, cell: (material) => <Need material={material} /> },
            { head: phrases.source, cell: (material) => t(material.sourceExplain) },
            { head: phrases.handIn, cell: (material) => <HandIn material={material} /> },
          ]}
        />
      )}
    </Section>
  )
}

function HandIn({ material: { collection, form, copies } }: { material: Material }) {
  const t = useText()
  const pieces = t(copiesText(copies))
  return (
    <>
      <p>{t(listText(collection.map((mode) => names.collection[mode])))}</p>
      {pieces && (
        <p class="small">
          {t(names.form[form])} · {pieces}
        </p>
      )}
    </>
  )
}

function Need({ material: { necessity, when } }: { material: Material }) {
  const t = useText()
  return (
    <>
      <p>{t(names.necessity[necessity])}</p>
      {when && <p class="small">{t(when)}</p>}
    </>
  )
}

function MaterialName({ code, material }: { code: string; material: Material }) {
  const t = useText()
  const rows: Definition[] = [
    { term: phrases.standard, value: t(material.acceptStandard) },
    { term: phrases.fill, value: t(material.fillExplain) },
    { term: phrases.basis, value: <Basis basis={material.basis} /> },
  ]
  return (
    <div class="material">
      <p>{t(material.name)}</p>
      {(['blank', 'example'] as const).map(
        (kind) =>
          material[kind] && (
            <p key={kind} class="small">
              <Link href={templatePath(code, kind, material.code)}>{t(phrases[kind])}</Link>
            </p>
          ),
      )}
      <Details summary={phrases.details}>
        <Definitions items={rows} />
        {material.remark && <p>{t(material.remark)}</p>}
      </Details>
    </div>
  )
}

/** The conditions as questions, and the way to answer them for oneself. */
export function Conditions({ code, guide }: { code: string; guide: Guide }) {
  const t = useText()
  return (
    <Section id="conditions" title={phrases.conditions}>
      <Prose>
        <p>{t(phrases.conditionsLead)}</p>
        <ul>
          {guide.conditions.map(({ code: name, question }) => (
            <li key={name}>{t(question)}</li>
          ))}
        </ul>
      </Prose>
      <p class="no-print">
        <LinkButton href={conditionsPath(code)} variant="secondary">
          {phrases.check}
        </LinkButton>
      </p>
    </Section>
  )
}
