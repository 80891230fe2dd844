import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'
import { Link } from './link.tsx'
import { previewOf } from './phrases.ts'
import { type Colour, Tag } from './tag.tsx'

interface FileCardProps {
  readonly name: string
  /** Where it is read; without it the name is no link. */
  readonly href: string | undefined
  /** Address of a small picture of it; a preview of its first page. */
  readonly picture?: string | undefined
  /** Stands where the picture would: pdf, docx … */
  readonly kind: string
  /** What it is for, how large it is. */
  readonly about: string
  readonly state: { readonly text: Words; readonly colour: Colour }
  readonly hints?: readonly Words[]
}

/** Files side by side; on paper and without styles a list. */
export function FileCards({ children }: { children: ComponentChildren }) {
  return <ul class="file-cards">{children}</ul>
}

/** A file with its picture, name, size and state. */
export function FileCard({ name, href, picture, kind, about, state, hints = [] }: FileCardProps) {
  const t = useText()
  return (
    <li class="file-card">
      <div class="file-picture">
        {picture ? <img src={picture} alt={t(previewOf(name))} /> : <span aria-hidden="true">{kind}</span>}
      </div>
      <div class="file-words">
        <p class="file-name">{href ? <Link href={href}>{name}</Link> : name}</p>
        <p class="hint">{about}</p>
        <p>
          <Tag color={state.colour}>{t(state.text)}</Tag>
        </p>
        {hints.map((hint) => (
          <p key={t(hint)} class="hint">
            {t(hint)}
          </p>
        ))}
      </div>
    </li>
  )
}
