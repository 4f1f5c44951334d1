import type { ThemeRegistration } from 'shiki'

/**
 * What is told apart in code, and the TextMate scopes that belong to it. The colours are only names
 * for classes: the palettes for light, dark and paper stand in the style sheets.
 */
const kinds: readonly (readonly [className: string, scopes: readonly string[]])[] = [
  ['c', ['comment', 'punctuation.definition.comment']],
  ['s', ['string', 'punctuation.definition.string', 'markup.inline.raw', 'string.unquoted']],
  [
    'e',
    [
      'constant.character.escape',
      'punctuation.section.embedded',
      'punctuation.definition.template-expression',
    ],
  ],
  ['k', ['keyword', 'storage', 'keyword.operator.new', 'entity.name.section']],
  ['l', ['constant', 'support.constant', 'variable.language']],
  ['f', ['entity.name.function', 'support.function', 'entity.name.command']],
  ['t', ['entity.name.type', 'support.type', 'support.class', 'entity.name.tag']],
  ['n', ['entity.other.attribute-name', 'support.type.property-name', 'variable.other.property']],
  ['', ['keyword.operator', 'variable', 'meta.embedded', 'punctuation']],
]

const colour = (index: number): string => `#0000${(index + 16).toString(16)}`

/** A theme whose colours stand for classes. */
export const theme = {
  name: 'classes',
  type: 'light',
  colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
  tokenColors: kinds.map(([, scope], index) => ({
    scope: [...scope],
    settings: { foreground: colour(index) },
  })),
} satisfies ThemeRegistration

/** The class of each of the theme's colours; plain text has none. */
export const classes: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([className], index) => (className === '' ? [] : [[colour(index), className]])),
)
