import type { tabAttributes, valueAttributes, words } from './vocabulary.ts'

/** What a word is for, and each of its attributes but `deck`, which all have. */
interface WordDoc<Name extends string> {
  readonly about: string
  readonly attributes: Readonly<Record<Name, string>>
}

type DocsOf<Specs> = {
  readonly [Word in keyof Specs]: WordDoc<Exclude<keyof Specs[Word], 'deck'> & string>
}

/** What `deck="skip"` does, of every word. */
export const deckDoc = 'Keeps it off the main path of the slides.'

/** What an editor says of a word while an author writes it: one for each of them. */
export const wordDocs = {
  Snippet: {
    about: 'A part of a file below `workshop/`, or what changed in it.',
    attributes: {
      file: 'Path of the file, from `workshop/`.',
      select: 'Names to follow through the file, such as `config.systemd.services`.',
      region: 'Names of regions that comments in the file mark, with commas between them.',
      lines: 'Numbers of lines: `5-12`, `5`, `5-`, `1-3,8-9`.',
      state: 'The step after whose solution the file is shown, or `start`.',
      diff: 'Only what the solution of `state` changed.',
      text: 'The value of the selected string instead of its code.',
      steps: 'Line numbers that a slide lights one after the other: `3-5|8`.',
    },
  },
  Do: {
    about: 'What readers do now: one list of two to five instructions.',
    attributes: { minutes: 'How long most people need.' },
  },
  See: { about: 'By what readers know that their work succeeded.', attributes: {} },
  Hint: {
    about: 'Help that is closed until it is opened; it has a `title` or an `error`.',
    attributes: {
      title: 'What it helps with; unique within its step.',
      error: 'The message that it explains; `…` stands for any text.',
      mistake: 'Names of the mistakes that give the message, with commas between them.',
      from: 'The script of the workshop that prints the message.',
    },
  },
  Solution: { about: 'What the patch of this step changes.', attributes: {} },
  Slide: {
    about: 'Text for the slides alone.',
    attributes: { title: 'What stands above it.' },
  },
  Notes: { about: 'Text for the presenter alone.', attributes: {} },
  Tabs: { about: 'Alternatives of which a reader needs one, each a `Tab`.', attributes: {} },
  Tab: { about: 'One of the alternatives.', attributes: { title: 'For whom it is.' } },
  Value: {
    about: 'A short text from `values` in `content/workshop.yaml`.',
    attributes: { name: 'Its name there.' },
  },
} as const satisfies DocsOf<
  typeof words & { Tab: typeof tabAttributes; Value: typeof valueAttributes }
>

/** The same of a question, whose attributes are read by a reader of their own. */
export const questionDoc = {
  about: 'A question, then a list of choices, each with its reason after an em dash.',
  attributes: {
    typed: 'The reader types the answer.',
    predict: 'What stands after the choices is shown once the reader has answered.',
    unit: 'What may follow a number: `lines | l`.',
    tolerance: 'How far a number may be off: `0.3`, or a share, `5%`.',
    accepts: 'Answers that have to be right, with `|` between them; tried at every build.',
    refuses: 'Answers that have to be wrong, with `|` between them.',
    proof: 'A command of this page on whose output the answer depends.',
    shows: 'What that output has to hold: a text, or a pattern between slashes.',
    space: 'Room on paper: `8 lines`.',
  },
} as const
