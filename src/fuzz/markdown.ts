import fc from 'fast-check'

/** Text of one line as a reader sees it: words, signs, letters of other writings, no blanks at its ends. */
export const lineOfText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,8}$/) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '<script>',
            '</p>',
            '&amp;',
            '&',
            '{x}',
            '--rpc-host',
            '...',
            '"',
            "'",
            '`',
            '$1',
            '$&',
          ],
          ...['*', '_', '[a](b)', '![', '~~', '|', '#', '1.2', '\\', 'id="main"', 'url(/icon.svg)'],
          ...[
            'Map<K, V>',
            'é',
            '漢字',
            '🎉',
            '—',
            '’',
            ':::',
            '%20',
            '{{ name }}',
            '@media',
            '"a"',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '))

/** A line of text as Markdown that says exactly it: every sign stands behind a backslash. */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** Code of some lines, none of which is cut by blanks at its end. */
export const code: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      lineOfText,
      fc.constantFrom(
        '',
        '  indented',
        '\ttab',
        '```',
        '---',
        '# comment',
        '<Hint title="x">',
        '## 1.2 no step',
        'grep -n \' id="main"\' page.html',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '')

/** A fence that no line of the code closes. */
export function fenced(language: string, source: string): string {
  return `~~~~~~${language}\n${source}\n~~~~~~\n`
}
