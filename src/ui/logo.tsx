/** The heliograph: a mirror on its stand, throwing one ray of the sun. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle class="logo-mirror" cx="17" cy="21" r="10.5" />
      <path class="logo-shine" d="M11.5 25.5a7.2 7.2 0 0 1 8.6-11" />
      <path class="logo-ray" d="M24.6 13.4 36 2l-4.6 14.6z" />
      <path class="logo-stand" d="M17 31.5V38M10 38h14" />
    </svg>
  )
}
