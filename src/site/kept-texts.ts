import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/** Where a text stands, in bytes of an open file. */
interface Place {
  readonly texts: number
  readonly from: number
  readonly length: number
}

/** The two files of a build, open: its texts, and the list that says where each of them stands. */
interface Files {
  readonly texts: number
  readonly list: number
}

/** With more lists than this in a folder, what it keeps is forgotten: most of it is old. */
const most = 64

/**
 * Texts that are kept on disk by their keys, from one build to the next. Each build that adds some
 * writes them into one file and their places into another: builds at the same time do not meet, and a
 * thousand texts do not become a thousand files. A build that is ended leaves at most a text that
 * nothing points to.
 */
export class KeptTexts {
  readonly #folder: string
  readonly #places = new Map<string, Place>()
  #own: Files | undefined
  #written = 0

  /** @param folder is made where it is not there */
  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    const lists = readdirSync(folder).filter((name) => name.endsWith('.list'))
    if (lists.length > most) this.#forget()
    else for (const list of lists) this.#read(path.join(folder, list))
  }

  get(key: string): string | undefined {
    const place = this.#places.get(key)
    if (place === undefined) return undefined
    const bytes = Buffer.allocUnsafe(place.length)
    const read = readSync(place.texts, bytes, 0, place.length, place.from)
    return read === place.length ? bytes.toString() : undefined
  }

  /** @param key holds no blank and no line break */
  add(key: string, text: string): void {
    this.#own ??= this.#create()
    const place = { texts: this.#own.texts, from: this.#written, length: Buffer.byteLength(text) }
    writeSync(this.#own.texts, text)
    writeSync(this.#own.list, `${key} ${place.from} ${place.length}\n`)
    this.#written += place.length
    this.#places.set(key, place)
  }

  #forget(): void {
    rmSync(this.#folder, { recursive: true })
    mkdirSync(this.#folder)
  }

  #create(): Files {
    const file = path.join(this.#folder, randomUUID())
    return { texts: openSync(`${file}.texts`, 'a+'), list: openSync(`${file}.list`, 'a') }
  }

  #read(list: string): void {
    const texts = openSync(list.replace(/\.list$/, '.texts'), 'r')
    for (const line of readFileSync(list, 'utf8').split('\n')) {
      const [key = '', from, length] = line.split(' ')
      if (length !== undefined) {
        this.#places.set(key, { texts, from: Number(from), length: Number(length) })
      }
    }
  }
}
