import fc from 'fast-check'
import { lineOfText } from './markdown.ts'
import { mutated } from './mutated.ts'

const tags = [
  '<Hint title="x">',
  '<Hint error="a">',
  '</Hint>',
  '<Do minutes="3">',
  '</Do>',
  '<See>',
  '</See>',
  '<Question typed>',
  '</Question>',
  '<Tabs>',
  '<Tab title="a">',
  '</Tab>',
  '</Tabs>',
  '<Notes>',
  '<Slide>',
  '<Snippet file="a.sh" />',
  '<Solution />',
  '<Value name="release" />',
  '<Lamp />',
  '<sub onclick>',
  '<br>',
]
const signs = [
  '```console',
  '```',
  '~~~diff',
  'host$ ls',
  '- [x] a — b',
  '- [ ] c — d',
  '> [!NOTE]',
  '## 1.1 Step',
  '---',
  'export `',
  'export const a = 1',
  'import x',
  '{/* c */}',
  '{',
  '}',
  '{x}',
  '[^1]',
  '[^1]: note',
  '| a |\n| - |',
  '[a](javascript:x)',
  '![a](/pictures/x.png)',
  '<',
  '>',
  '`',
  '*',
  '**',
  '_',
  '~~',
  '\\',
  '&#0;',
  '&amp;',
  '\n\n',
]

/** A task with most of what a task can hold, which nothing is wrong with. */
export const page = `Text with *emphasis*, \`code\` and a [link](/tasks/1-lamp/#1.1).[^1]

## 1.1 Light the lamp

<Do minutes="3">

1. Look into \`a.sh\`.
2. Run it:

   \`\`\`console
   host$ ls
   \`\`\`

</Do>

<Hint title="Where?">

> [!NOTE]
> There. <kbd>Ctrl</kbd>

</Hint>

<Question typed accepts="a | b" refuses="c">

Which?

- [x] \`/^[ab]$/\` — it is
- [ ] * — it is not

</Question>

| a | b |
| - | - |
| 1 | <Value name="release" /> |

[^1]: A note.
`

/** Pages that are nearly right, and lines in any order. */
export const pages = fc.oneof(
  mutated(page, [...tags, ...signs]),
  fc
    .array(fc.oneof(lineOfText, fc.string(), fc.constantFrom(...tags, ...signs, '\uFEFF')), {
      maxLength: 12,
    })
    .map((lines) => `${lines.join('\n')}\n`),
)
