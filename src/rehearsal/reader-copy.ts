import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The reader's copy of the workshop folder. What commands put there stays. */
export class ReaderCopy {
  readonly folder: string
  private written: ReadonlyMap<string, string> = new Map()

  constructor(folder: string) {
    this.folder = folder
  }

  /** Brings the files to these texts: changes what differs, and removes what is no longer there. */
  write(files: ReadonlyMap<string, string>): void {
    for (const path of this.written.keys()) {
      if (!files.has(path)) rmSync(join(this.folder, path), { force: true })
    }
    for (const [path, text] of files) {
      const file = join(this.folder, path)
      if (this.written.get(path) === text && textOf(file) === text) continue
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    this.written = files
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
