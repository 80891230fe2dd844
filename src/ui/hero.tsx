import type { ComponentChildren } from 'preact'
import { useText, type Words } from './language.ts'

/** The broad band at the top of a page, with the ray of the heliograph across it. Brings the page's `h1`. */
export function Hero({ title, lead, children }: { title: Words; lead?: Words; children?: ComponentChildren }) {
  const t = useText()
  return (
    <div class="hero">
      <svg
        class="hero-rays"
        viewBox="0 0 1200 400"
        preserveAspectRatio="xMaxYMin slice"
        aria-hidden="true"
        focusable="false"
      >
        <path class="ray ray-1" d="M1110 66 -80 250v120z" />
        <path class="ray ray-2" d="M1110 66 180 480h220z" />
        <path class="ray ray-3" d="M1110 66 700 480h120z" />
        <path class="ray ray-4" d="M1110 66-80 90v60z" />
        <circle class="hero-halo" cx="1110" cy="66" r="92" />
        <circle class="hero-halo" cx="1110" cy="66" r="58" />
        <circle class="hero-sun" cx="1110" cy="66" r="30" />
      </svg>
      <div class="wrap hero-words">
        <h1>{t(title)}</h1>
        {lead && <p class="hero-lead">{t(lead)}</p>}
        {children}
      </div>
    </div>
  )
}
