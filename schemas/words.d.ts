// Written by `npm run prepack`, of what reads the pages.

/** What stands in a page: nothing is known of it but that it may stand in another. */
declare module 'rehearsed/jsx-runtime' {
  export namespace JSX {
    type Element = object
    interface ElementChildrenAttribute {
      children: unknown
    }
    interface IntrinsicElements {
      [name: string]: Record<string, unknown>
    }
  }
}

/** A component that a free page imports: nothing is known of what it takes. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => object
  export default component
}

/** The words of a workshop, and what each takes. */
interface MDXProvidedComponents {
  /** A part of a file below `workshop/`, or what changed in it. */
  Snippet(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    /** Path of the file, from `workshop/`. */
    file: string
    /** Names to follow through the file, such as `config.systemd.services`. */
    select?: string
    /** Names of regions that comments in the file mark, with commas between them. */
    region?: string
    /** Numbers of lines: `5-12`, `5`, `5-`, `1-3,8-9`. */
    lines?: string
    /** The step after whose solution the file is shown, or `start`. */
    state?: string
    /** Only what the solution of `state` changed. */
    diff?: true
    /** The value of the selected string instead of its code. */
    text?: true
    /** Line numbers that a slide lights one after the other: `3-5|8`. */
    steps?: string
  }): object
  /** What readers do now: one list of two to five instructions. */
  Do(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    /** How long most people need. */
    minutes: string
    children?: unknown
  }): object
  /** By what readers know that their work succeeded. */
  See(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    children?: unknown
  }): object
  /** Help that is closed until it is opened; it has a `title` or an `error`. */
  Hint(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    /** What it helps with; unique within its step. */
    title?: string
    /** The message that it explains; `…` stands for any text. */
    error?: string
    /** Names of the mistakes that give the message, with commas between them. */
    mistake?: string
    /** The script of the workshop that prints the message. */
    from?: string
    children?: unknown
  }): object
  /** What the patch of this step changes. */
  Solution(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
  }): object
  /** Text for the slides alone. */
  Slide(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    /** What stands above it. */
    title?: string
    children?: unknown
  }): object
  /** Text for the presenter alone. */
  Notes(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    children?: unknown
  }): object
  /** Alternatives of which a reader needs one, each a `Tab`. */
  Tabs(props: {
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    children?: unknown
  }): object
  /** One of the alternatives. */
  Tab(props: {
    /** For whom it is. */
    title: string
    children?: unknown
  }): object
  /** A short text from `values` in `content/workshop.yaml`. */
  Value(props: {
    /** Its name there. */
    name: string
  }): object
  /** A question, then a list of choices, each with its reason after an em dash. */
  Question(props: {
    /** The reader types the answer. */
    typed?: true
    /** What stands after the choices is shown once the reader has answered. */
    predict?: true
    /** What may follow a number: `lines | l`. */
    unit?: string
    /** How far a number may be off: `0.3`, or a share, `5%`. */
    tolerance?: string
    /** Answers that have to be right, with `|` between them; tried at every build. */
    accepts?: string
    /** Answers that have to be wrong, with `|` between them. */
    refuses?: string
    /** A command of this page on whose output the answer depends. */
    proof?: string
    /** What that output has to hold: a text, or a pattern between slashes. */
    shows?: string
    /** Room on paper: `8 lines`. */
    space?: string
    /** Keeps it off the main path of the slides. */
    deck?: 'skip'
    children?: unknown
  }): object
}
