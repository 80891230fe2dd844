import type { Island } from './island.ts'

/** The pen, in CSS pixels. */
const penWidth = 3

/** A sheet to write on with finger, pen or mouse; what is written is put into the form's box for a picture as a PNG. */
export const island: Island = (element) => {
  const canvas = element.querySelector('canvas')
  const box = element.closest('form')?.querySelector<HTMLInputElement>('input[type=file]')
  const pen = canvas?.getContext('2d')
  if (!canvas || !box || !pen) return
  for (const part of element.querySelectorAll<HTMLElement>('[data-sheet]')) part.hidden = false
  clear(canvas, pen)
  let isDown = false
  canvas.addEventListener('pointerdown', (event) => {
    isDown = true
    canvas.setPointerCapture(event.pointerId)
    pen.beginPath()
    pen.moveTo(event.offsetX, event.offsetY)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!isDown) return
    pen.lineTo(event.offsetX, event.offsetY)
    pen.stroke()
  })
  canvas.addEventListener('pointerup', () => {
    isDown = false
    void keep(canvas, box)
  })
  element.querySelector('[data-clear]')?.addEventListener('click', () => {
    clear(canvas, pen)
    box.value = ''
  })
}

/** A white sheet in the sharpness of the screen. */
function clear(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): void {
  const scale = window.devicePixelRatio || 1
  canvas.width = Math.round(canvas.clientWidth * scale)
  canvas.height = Math.round(canvas.clientHeight * scale)
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight)
  Object.assign(pen, { lineWidth: penWidth, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' })
}

async function keep(canvas: HTMLCanvasElement, box: HTMLInputElement): Promise<void> {
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!picture) return
  const files = new DataTransfer()
  files.items.add(new File([picture], 'instruction.png', { type: 'image/png' }))
  box.files = files.files
}
