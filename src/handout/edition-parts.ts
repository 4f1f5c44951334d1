/** What an edition shows of the parts of a lesson. Nothing else decides it. */
export interface EditionParts {
  /** What a reader of the page has open: text, code, work and its result. */
  readonly lesson: boolean
  /** Hints: their titles in their places, the same with their texts at the end, or those to a message. */
  readonly hints: 'none' | 'titles' | 'appendix' | 'messages'
  /** Questions: with room to answer, or with every answer, its reason, and what a prediction reveals. */
  readonly questions: 'none' | 'asked' | 'answered'
  readonly solutions: boolean
  readonly notes: boolean
}

/** The editions by name. */
export const editions = {
  handout: {
    lesson: true,
    hints: 'titles',
    questions: 'asked',
    solutions: false,
    notes: false,
  },
  /** The handout with the texts of the hints, for where there is no network. */
  full: {
    lesson: true,
    hints: 'appendix',
    questions: 'asked',
    solutions: false,
    notes: false,
  },
  key: {
    lesson: false,
    hints: 'none',
    questions: 'answered',
    solutions: true,
    notes: false,
  },
  instructor: {
    lesson: false,
    hints: 'messages',
    questions: 'none',
    solutions: false,
    notes: true,
  },
} as const satisfies Readonly<Record<string, EditionParts>>

export type EditionName = keyof typeof editions
