import { added, type Mistake, PAGE } from './mistake.ts'

/** Signs that MDX reads as tags and as code. */
export const wrongMarkup: readonly Mistake[] = [
  [
    'a comment of HTML',
    added('<!-- TODO -->'),
    `${PAGE}:111  A comment of HTML\n    expected: \`{/* … */}\`\n    found: <!-- TODO -->`,
  ],
  [
    'a comment of HTML within a line',
    added('Look <!-- there --> here.'),
    `${PAGE}:111  A comment of HTML\n    expected: \`{/* … */}\`\n    found: <!-- there --> here.`,
  ],
  [
    'a declaration of HTML',
    added('<!DOCTYPE html>'),
    `${PAGE}:111  \`<\` is read as the beginning of a tag\n    expected: backticks around it, or a backslash before it\n    found: <!DOCTYPE html>`,
  ],
  [
    'an element that is not closed',
    added('One<br>two'),
    `${PAGE}:111  \`<br>\` is not closed\n    expected: \`<br />\``,
  ],
  [
    'a line that is not closed',
    added('<hr>'),
    `${PAGE}:111  \`<hr>\` is not closed\n    expected: \`---\` between empty lines`,
  ],
  [
    'a picture that is not closed',
    added('<img src="x.png">'),
    `${PAGE}:111  \`<img>\` is not closed\n    expected: \`![what it shows](../pictures/…)\``,
  ],
  [
    'an element that is closed wrongly',
    added('One</br>two'),
    `${PAGE}:111  \`</br>\` closes nothing\n    expected: \`<br />\``,
  ],
  [
    'a picture in HTML',
    added('<img src="../pictures/copies.svg" alt="x" />'),
    `${PAGE}:111  There is no element \`img\`\n    expected: \`![what it shows](../pictures/…)\``,
  ],
  [
    'a link in HTML',
    added('Look <a href="/tasks/words/">there</a>.'),
    `${PAGE}:111  There is no element \`a\`\n    expected: \`[text](address)\``,
  ],
  [
    'a note in HTML',
    added('<aside>\n\nMore.\n\n</aside>'),
    `${PAGE}:111  There is no element \`aside\`\n    expected: \`> [!NOTE]\`, and \`> …\` below it`,
  ],
  [
    'a detail in HTML',
    added('<details>\n\nMore.\n\n</details>'),
    `${PAGE}:111  There is no element \`details\`\n    expected: \`<Hint title="…">\``,
  ],
  [
    'a script',
    added('<script>alert(1)</script>'),
    `${PAGE}:111  There is no element \`script\`\n    expected: a component in content/words/`,
  ],
  [
    'a heart',
    added('We <3 copies.'),
    `${PAGE}:111  \`<\` is read as the beginning of a tag\n    expected: backticks around it, or a backslash before it\n    found: <3 copies.`,
  ],
  [
    'a comparison',
    added('Keep it if age <30 days.'),
    `${PAGE}:111  \`<\` is read as the beginning of a tag\n    expected: backticks around it, or a backslash before it\n    found: <30 days.`,
  ],
  [
    'a comparison with a sign',
    added('Keep it if age <= 30 days.'),
    `${PAGE}:111  \`<\` is read as the beginning of a tag\n    expected: backticks around it, or a backslash before it\n    found: <= 30 days.`,
  ],
  [
    'an address in angle brackets',
    added('See <https://example.org>.'),
    `${PAGE}:111  An address in angle brackets\n    expected: \`[text](https://example.org)\`\n    found: <https://example.org>`,
  ],
  [
    'a mail address in angle brackets',
    added('Ask <ada@example.org>.'),
    `${PAGE}:111  An address in angle brackets\n    expected: \`[text](mailto:ada@example.org)\`\n    found: <ada@example.org>`,
  ],
  [
    'a placeholder in angle brackets',
    added('Type <your name> here.'),
    `${PAGE}:111  \`<your>\` is read as a tag\n    expected: backticks around it, or a backslash before \`<\``,
  ],
  [
    'a placeholder that is a name',
    added('Type <name> here.'),
    `${PAGE}:111  \`<name>\` is read as a tag\n    expected: backticks around it, or a backslash before \`<\``,
  ],
  [
    'a variable of a template',
    added('Your name is {{ name }}.'),
    `${PAGE}:111  A task holds no expressions, imports or exports\n    expected: text and words; a brace in text stands in backticks, or behind a backslash\n    found: {{ name }}`,
  ],
  [
    'a variable of a shell',
    added('Your folder is ${HOME}.'),
    `${PAGE}:111  A task holds no expressions, imports or exports\n    expected: text and words; a brace in text stands in backticks, or behind a backslash\n    found: {HOME}`,
  ],
  [
    'a brace that is not closed',
    added('A brace { in text.'),
    `${PAGE}:111  The code in braces cannot be read: Unexpected end of file\n    expected: backticks around braces that are text, or a backslash before \`{\`\n    found: { in text.`,
  ],
  [
    'an empty brace',
    added('A pair {} in text.'),
    `${PAGE}:111  A task holds no expressions, imports or exports\n    expected: text and words; a brace in text stands in backticks, or behind a backslash\n    found: {}`,
  ],
  [
    'a set in braces',
    added('Write { a = 1; } here.'),
    `${PAGE}:111  The code in braces cannot be read: Expected \`,\` or \`)\` but found \`;\`\n    expected: backticks around braces that are text, or a backslash before \`{\`\n    found: { a = 1; } here.`,
  ],
  [
    'a tag of a template',
    added('{% raw %}'),
    `${PAGE}:111  The code in braces cannot be read: Unexpected token\n    expected: backticks around braces that are text, or a backslash before \`{\`\n    found: {% raw %}`,
  ],
  [
    'a shortcode',
    added('{{< note >}}'),
    `${PAGE}:111  The code in braces cannot be read: Unexpected token\n    expected: backticks around braces that are text, or a backslash before \`{\`\n    found: {{< note >}}`,
  ],
  [
    'an id of a heading',
    added('### Look {#look}'),
    `${PAGE}:111  A heading takes no attributes\n    expected: the text of the heading alone, of which its anchor is made\n    found: {#look}`,
  ],
  [
    'an attribute of a heading',
    added('### Look {.big}'),
    `${PAGE}:111  A heading takes no attributes\n    expected: the text of the heading alone, of which its anchor is made\n    found: {.big}`,
  ],
]
