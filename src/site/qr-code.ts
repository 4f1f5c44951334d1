import { encode } from 'uqr'

/** How much of a code may be lost at least: `L` 7 %, `M` 15 %, after ISO/IEC 18004. */
export type Correction = 'L' | 'M'

/** A QR code as the `d` of an SVG path; a module is one unit, `size` counts the quiet zone as well. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

/** Modules of quiet zone on each side, as ISO/IEC 18004 asks. */
const quietZone = 4

/**
 * The QR code of an address: the smallest that has the correction, with more of it where that fits
 * into the same size.
 *
 * @throws RangeError where the text is too long for any code (more than 2 kB)
 */
export function qrCode(text: string, correction: Correction): QrCode {
  const { size, data } = encode(text, { ecc: correction, boostEcc: true, border: quietZone })
  const rows = data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    ),
  )
  return { size, path: path.join('') }
}
