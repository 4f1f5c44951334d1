import { symlinkSync, truncateSync, writeFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { recordAgain } from '../../console/recording.ts'
import { CONFIG, PAGE, PATCH, RECORDING } from './mistake.ts'

/** Breaks something in the folder of a workshop, where what is wrong are bytes or links. */
type BreakFolder = (workshop: string) => void

const write =
  (file: string, bytes: Buffer): BreakFolder =>
  (workshop) => {
    writeFileSync(path.join(workshop, file), bytes)
  }
const recoded =
  (file: string, from: string, to: string, code: BufferEncoding): BreakFolder =>
  (workshop) => {
    const name = path.join(workshop, file)
    writeFileSync(name, Buffer.from(readFileSync(name, 'utf8').replace(from, to), code))
  }

/** A picture of one pixel. */
const gif = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')

/** Files that are no texts, or no pictures; what stands in a text is in the other tables. */
export const wrongBytes: readonly (readonly [
  what: string,
  broken: BreakFolder,
  message: string,
])[] = [
  [
    'a task in Latin-1',
    recoded('content/tasks/1-backup.mdx', 'Only here.', 'Nur für hier.', 'latin1'),
    `${PAGE}:99  The file is not in UTF-8\n    expected: the file saved as UTF-8\n    found: Nur f�r hier.`,
  ],
  [
    'a task in UTF-16',
    recoded('content/tasks/1-backup.mdx', '---\ntitle', '\uFEFF---\ntitle', 'utf16le'),
    `${PAGE}:1  The file is not in UTF-8\n    expected: the file saved as UTF-8\n    found: UTF-16, or no text at all`,
  ],
  [
    'settings in Latin-1',
    recoded('content/workshop.yaml', 'A short', 'Ein schöner', 'latin1'),
    `${CONFIG}:2  The file is not in UTF-8\n    expected: the file saved as UTF-8\n    found: description: Ein sch�ner workshop on a backup that somebody has restored.`,
  ],
  [
    'a patch in Latin-1',
    recoded('workshop/solutions/1.1-forget-old-copies.patch', 'Removes', 'Löscht', 'latin1'),
    `${PATCH}:11  The file is not in UTF-8\n    expected: the file saved as UTF-8\n    found: +# L�scht the copies that are older than the settings say.`,
  ],
  [
    'a recording in Latin-1',
    recoded('content/recordings/1-backup.txt', 'bookworm', 'bücherwurm', 'latin1'),
    `${RECORDING}:4  The file is not in UTF-8\n    expected: the file saved as UTF-8; or ${recordAgain}\n    found: # laptop: Debian GNU/Linux 12 (b�cherwurm)`,
  ],
  [
    'a start file in Latin-1',
    write('workshop/notes.txt', Buffer.from('one\nK\xe4se\n', 'latin1')),
    'workshop/notes.txt:2  The file is not in UTF-8\n    expected: the file saved as UTF-8\n    found: K�se',
  ],
  [
    'a snippet of a binary file',
    (workshop) => {
      write('workshop/disk.img', Buffer.from([0, 1, 2]))(workshop)
      recoded(
        'content/tasks/1-backup.mdx',
        '"backup.sh" lines',
        '"disk.img" lines',
        'utf8',
      )(workshop)
    },
    `${PAGE}:34  \`disk.img\` is no text\n    expected: a text file; a picture lies in content/pictures/`,
  ],
  [
    'a picture that is no PNG',
    write('content/pictures/a.png', Buffer.from('no picture')),
    'content/pictures/a.png  The picture cannot be read\n    expected: a picture of the kind that its name says, png\n    found: no picture',
  ],
  [
    'an empty picture',
    write('content/pictures/a.svg', Buffer.from('')),
    'content/pictures/a.svg  The picture cannot be read\n    expected: a picture of the kind that its name says, svg\n    found: no picture',
  ],
  [
    'a picture of another kind',
    write('content/pictures/a.png', gif),
    'content/pictures/a.png  The picture is of another kind than its name says\n    expected: a name that ends with .gif\n    found: png',
  ],
  [
    'a picture of 125 MB',
    (workshop) => {
      write('content/pictures/a.gif', gif)(workshop)
      truncateSync(path.join(workshop, 'content/pictures/a.gif'), 125e6)
    },
    'content/pictures/a.gif  The picture is too large for a page\n    expected: at most 5 MB\n    found: 125.0 MB',
  ],
  [
    'a symbolic link that leads out',
    (workshop) => {
      symlinkSync('../content/workshop.yaml', path.join(workshop, 'workshop/link.yaml'))
    },
    `workshop/link.yaml  The symbolic link leaves the workshop folder\n    found: ../${CONFIG}`,
  ],
  [
    'a symbolic link that leads nowhere',
    (workshop) => {
      symlinkSync('nothing', path.join(workshop, 'workshop/link.yaml'))
    },
    'workshop/link.yaml  The symbolic link leads to no file',
  ],
]
