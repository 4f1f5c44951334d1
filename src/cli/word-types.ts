import { engineManifest } from './new-workshop.ts'
import type { Spec } from '../lesson/attributes.ts'
import { emptyWords, tabAttributes, valueAttributes, words } from '../lesson/vocabulary.ts'
import { deckDoc, questionDoc, wordDocs } from '../lesson/word-docs.ts'
import { questionAttributes } from '../questions/attributes.ts'

interface Word {
  readonly spec: Spec
  readonly about: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Those of a question are texts, or names alone. */
const questionSpec: Spec = Object.fromEntries(
  questionAttributes.map((name): [string, Spec[string]] => {
    if (name === 'deck') return [name, ['skip']]
    return [name, name === 'typed' || name === 'predict' ? 'flag' : 'text']
  }),
)

const all: Readonly<Record<string, Word>> = {
  ...Object.fromEntries(
    Object.entries({ ...words, Tab: tabAttributes, Value: valueAttributes }).map(([name, spec]) => {
      const doc = Object.entries(wordDocs).find(([word]) => word === name)?.[1]
      return [name, { spec, about: doc?.about ?? '', attributes: doc?.attributes ?? {} }]
    }),
  ),
  Question: { spec: questionSpec, ...questionDoc },
}

/**
 * The words with their attributes as TypeScript, `schemas/words.d.ts`. MDX tooling, such as the MDX
 * extension of VS Code, takes the components that need no import from the global type
 * `MDXProvidedComponents`, to which a workshop may add its own, and asks the package that `jsxImportSource` of
 * `tsconfig.json` names what may stand in a page.
 */
export function wordTypes(): string {
  return `// Written by \`npm run prepack\`, of what reads the pages.

/** What stands in a page: nothing is known of it but that it may stand in another. */
declare module '${engineManifest().name}/jsx-runtime' {
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
${Object.entries(all).map(typeOf).join('\n')}
}
`
}

function typeOf([name, { spec, about, attributes }]: [string, Word]): string {
  const children = emptyWords.includes(name) ? [] : ['    children?: unknown']
  const lines = Object.entries(spec).flatMap(([attribute, kind]) => [
    `    /** ${attributes[attribute] ?? deckDoc} */`,
    `    ${attribute}${kind === 'required' ? '' : '?'}: ${valueType(kind)}`,
  ])
  return `  /** ${about} */\n  ${name}(props: {\n${[...lines, ...children].join('\n')}\n  }): object`
}

/** A number is written as text; its name alone is \`true\`. */
function valueType(kind: Spec[string]): string {
  if (kind === 'flag') return 'true'
  return typeof kind === 'object' ? kind.map((one) => `'${one}'`).join(' | ') : 'string'
}
