import jsQR from 'jsqr'
import sharp from 'sharp'
import type { LinkBox } from './pdf-reader.ts'
import { popplerBytes } from './poppler.ts'

/** Of a scan, in dots per inch. */
const resolution = 150
/** How far the sheet lies askew, in degrees. */
const askew = 3

/** What a scanner sees of a box of a PDF and of what is around it, as PNG. */
export async function scan(
  file: string,
  { page, left, top, width, height }: LinkBox,
): Promise<Buffer> {
  const dots = (points: number): string => String(Math.round((points * resolution) / 72))
  const around = 6
  const area = [
    ...['-x', dots(left - around), '-y', dots(top - around)],
    ...['-W', dots(width + 2 * around), '-H', dots(height + 2 * around)],
  ]
  const sheet = ['-f', String(page), '-l', String(page), '-r', String(resolution), '-gray', '-png']
  const seen = popplerBytes('pdftoppm', ...sheet, ...area, file)
  return sharp(seen).rotate(askew, { background: 'white' }).blur(0.6).png().toBuffer()
}

/** The address that a phone reads from a picture of a code. */
export async function readScan(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}
