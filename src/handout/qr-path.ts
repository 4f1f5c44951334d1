import QRCode from 'qrcode'

/** A QR code as the `d` of an SVG path; a module is one unit, `size` counts the quiet zone as well. */
export interface QrPath {
  readonly size: number
  readonly d: string
}

/** Modules of quiet zone on each side, as ISO/IEC 18004 asks. */
const quiet = 4

/** The QR code of an address, at the level that still reads when 7 % of it are lost. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  const runs: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 0) continue
      const start = column
      while (column < modules.size && modules.get(row, column) !== 0) column++
      const length = column - start
      runs.push(`M${start + quiet} ${row + quiet}h${length}v1h-${length}z`)
    }
  }
  return { size: modules.size + 2 * quiet, d: runs.join('') }
}
