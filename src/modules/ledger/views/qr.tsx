import { create } from 'qrcode'

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const margin = 4

/** An address as a QR code, drawn as one path so that it prints sharply. Always dark on white: readers need the contrast. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * margin
  const squares = Array.from(modules.data, (dark, at) =>
    dark ? `M${(at % modules.size) + margin} ${Math.floor(at / modules.size) + margin}h1v1h-1z` : '',
  )
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="160"
      height="160"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
