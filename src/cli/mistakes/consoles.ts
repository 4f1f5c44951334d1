import { added, page, type Mistake, PAGE } from './mistake.ts'

const console = (attributes: string) =>
  page('```console skip="destroys data"', `\`\`\`console ${attributes}`)
const timed = (attributes: string) =>
  page('```console\nlaptop$ sh backup.sh', `\`\`\`console ${attributes}\nlaptop$ sh backup.sh`)

/** Fenced blocks of commands, and what follows their language. */
export const wrongCommands: readonly Mistake[] = [
  [
    'minutes as a time',
    timed('timeout="1m"'),
    `${PAGE}:41  \`timeout\` of console is no number\n    expected: timeout="60"\n    found: 1m`,
  ],
  [
    'a time without quotes',
    timed('timeout=1800'),
    `${PAGE}:41  What follows the language of the fence cannot be read\n    expected: timeout="1800"\n    found: timeout=1800`,
  ],
  [
    'a time in single quotes',
    timed("timeout='1800'"),
    `${PAGE}:41  What follows the language of the fence cannot be read\n    expected: timeout="1800"\n    found: timeout='1800'`,
  ],
  [
    'a time of nothing',
    timed('timeout="0"'),
    `${PAGE}:41  \`timeout\` of console is no number\n    expected: timeout="60"\n    found: 0`,
  ],
  [
    'a time without a value',
    timed('timeout'),
    `${PAGE}:41  \`timeout\` of console has no value\n    expected: timeout="…"`,
  ],
  [
    'a time that is endless',
    timed('timeout="Infinity"'),
    `${PAGE}:41  \`timeout\` of console is no number\n    expected: timeout="60"\n    found: Infinity`,
  ],
  [
    'a space at the sign',
    timed('timeout = "60"'),
    `${PAGE}:41  What follows the language of the fence cannot be read\n    expected: timeout="60"\n    found: timeout = "60"`,
  ],
  [
    'a status that is none',
    timed('exit="fail"'),
    `${PAGE}:41  \`exit\` of console is no exit status\n    expected: exit="1", up to 255\n    found: fail`,
  ],
  [
    'a status that is too great',
    timed('exit="256"'),
    `${PAGE}:41  \`exit\` of console is no exit status\n    expected: exit="1", up to 255\n    found: 256`,
  ],
  [
    'a title of a console block',
    timed('title="x"'),
    `${PAGE}:41  There is no attribute \`title\` of console\n    expected: one of deck, skip, until, exit, shows, input, timeout, prompt, more`,
  ],
  [
    'a skip without a reason',
    console('skip'),
    `${PAGE}:50  \`skip\` cannot be \`\`\n    expected: skip="needs a browser" or skip="needs a network" or skip="destroys data" or skip="waits for a person"`,
  ],
  [
    'a misspelt skip',
    console('skp="destroys data"'),
    `${PAGE}:50  There is no attribute \`skp\` of console\n    nearest: skip`,
  ],
  [
    'an output that was never recorded',
    timed('shows="2030-01-01"'),
    `${PAGE}:44  What was recorded of \`cat > note.txt <<EOF\` does not show what the page says\n    expected: \`2030-01-01\`\n    found: no output`,
  ],
  [
    'a language in capitals',
    page('```ini', '```INI'),
    `${PAGE}:63  There is no language \`INI\`\n    nearest: ini, gn, nf`,
  ],
  [
    'a language with what another tool takes',
    page('```ini', '```rust,ignore'),
    `${PAGE}:63  There is no language \`rust,ignore\`\n    nearest: rust`,
  ],
  [
    'a misspelt console',
    page('```console\n', '```consol\n'),
    `${PAGE}:41  There is no language \`consol\`\n    nearest: console, cobol`,
  ],
  [
    'a shell session',
    page('```console\nlaptop$ sh', '```shell-session\nlaptop$ sh'),
    `${PAGE}:41  There is no language \`shell-session\`\n    nearest: shellsession`,
  ],
  [
    'a console block without a command',
    added('```console\n```'),
    `${PAGE}:111  A console block without a command`,
  ],
  [
    'a prompt without its machine',
    added('```console\n$ ls\n```'),
    `${PAGE}:112  The prompt names no machine\n    expected: \`laptop$ \` or \`server$ \`\n    found: $ ls`,
  ],
  [
    'a prompt without its space',
    added('```console\nlaptop$ls\n```'),
    `${PAGE}:112  One space parts the prompt from its command\n    expected: \`laptop$ ls\`\n    found: laptop$ls`,
  ],
  [
    'a prompt with a space too many',
    added('```console\nlaptop $ ls\n```'),
    `${PAGE}:112  A space too many before \`$\`\n    expected: \`laptop$ \`\n    found: laptop $ ls`,
  ],
  [
    'a prompt that is indented',
    added('```console\n  laptop$ ls\n```'),
    `${PAGE}:112  A prompt stands at the beginning of its line\n    expected: \`laptop$ \`\n    found:   laptop$ ls`,
  ],
  [
    'a prompt of Windows',
    added('```console\nC:\\> dir\n```'),
    `${PAGE}:112  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \`\n    found: C:\\> dir`,
  ],
  [
    'a prompt with a folder',
    added('```console\nlaptop:~$ ls\n```'),
    `${PAGE}:112  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \`\n    found: laptop:~$ ls`,
  ],
  [
    'a prompt with a user',
    added('```console\nada@laptop:~$ ls\n```'),
    `${PAGE}:112  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \`\n    found: ada@laptop:~$ ls`,
  ],
  [
    'a prompt alone',
    added('```console\nlaptop$\n```'),
    `${PAGE}:112  A prompt without a command\n    expected: a command after \`laptop$ \`\n    found: laptop$`,
  ],
  [
    'a comment as a command',
    added('```console\nlaptop$ # look\n```'),
    `${PAGE}:112  A prompt without a command\n    expected: a command after \`laptop$ \`\n    found: laptop$ # look`,
  ],
  [
    'a quote that a command does not close',
    added("```console\nlaptop$ echo 'x\n```"),
    `${PAGE}:112  The command does not end: \`'\` waits for more\n    expected: \`'\`\n    found: the end of the block`,
  ],
  [
    'an operator at the end',
    added('```console\nlaptop$ ls |\n```'),
    `${PAGE}:112  The command does not end: \`|\` waits for more\n    expected: a command\n    found: the end of the block`,
  ],
  [
    'a space behind a backslash',
    added('```console\nlaptop$ ls \\ \n    x\n```'),
    `${PAGE}:112  A space after the backslash, so that the command ends here\n    expected: the backslash as the last character of its line\n    found: laptop$ ls \\ `,
  ],
  [
    'a prompt of a program that is typed nowhere',
    added('```console prompt=">>>"\nlaptop$ python3\n```'),
    `${PAGE}:111  Nothing is typed at the prompt \`>>>\`\n    expected: a line \`>>> …\` after the command that opens the program`,
  ],
  [
    'a prompt of a program that nothing opened',
    added('```console prompt=">>>"\n>>> 1 + 1\n```'),
    `${PAGE}:112  No program is open that asks with \`>>>\`\n    expected: the command that opens it, after \`laptop$ \` or \`server$ \`\n    found: >>> 1 + 1`,
  ],
  [
    'an output in a program',
    added('```console prompt=">>>"\nlaptop$ python3\n>>> 1 + 1\n2\n```'),
    `${PAGE}:114  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \` or \`>>> \`\n    found: 2`,
  ],
  [
    'a further line without its prompt in the settings of the block',
    added('```console prompt=">>>"\nlaptop$ python3\n>>> if a:\n...     b\n```'),
    `${PAGE}:114  A line of a console block without a prompt: outputs come from the recording, comments belong in the text above\n    expected: a command after \`laptop$ \` or \`server$ \` or \`>>> \`\n    found: ...     b`,
  ],
  [
    'a further line without a first',
    added('```console prompt=">>>" more="..."\nlaptop$ python3\n... b\n```'),
    `${PAGE}:113  A further line without a first one, which stands behind \`>>>\`\n    expected: \`>>> …\`\n    found: ... b`,
  ],
  [
    'a prompt of a program alone',
    added('```console prompt=">>>"\nlaptop$ python3\n>>>\n```'),
    `${PAGE}:113  A prompt without a command\n    expected: what is typed, after \`>>> \`\n    found: >>>`,
  ],
  [
    'further lines of no program',
    added('```console more="..."\nlaptop$ python3\n```'),
    `${PAGE}:111  \`more\` of console without a \`prompt\`\n    expected: prompt=">>>" more="..."`,
  ],
  [
    'a prompt that is any text',
    added('```console prompt="…"\nlaptop$ python3\n```'),
    `${PAGE}:111  \`prompt\` of console could be any text\n    expected: the prompt of a program, such as prompt=">>>" more="..."\n    found: prompt="…"`,
  ],
  [
    'a prompt with two gaps',
    added('```console prompt="…@…#"\nlaptop$ python3\n```'),
    `${PAGE}:111  \`prompt\` of console has more than one \`…\`\n    expected: the prompt of a program, such as prompt=">>>" more="..."\n    found: prompt="…@…#"`,
  ],
  [
    'a prompt of a machine as that of a program',
    added('```console prompt="server$"\nlaptop$ ssh server\nserver$ ls\n```'),
    `${PAGE}:111  \`prompt\` of console is the prompt of a machine\n    expected: the prompt of a program, such as prompt=">>>" more="..."\n    found: prompt="server$"`,
  ],
  [
    'a log beside a program',
    added('```console prompt=">>>" until="x"\nlaptop$ python3\n>>> exit()\n```'),
    `${PAGE}:111  \`until\` of console beside a \`prompt\`\n    expected: one of them: all that is typed stands behind a prompt, and the last of it leaves\n    found: until="x"`,
  ],
  [
    'an answer beside a program',
    added('```console prompt=">>>" input="y"\nlaptop$ python3\n>>> exit()\n```'),
    `${PAGE}:111  \`input\` of console beside a \`prompt\`\n    expected: one of them: all that is typed stands behind a prompt, and the last of it leaves\n    found: input="y"`,
  ],
  [
    'a loop without its end',
    added('```console\nlaptop$ for a in b; do ls\n```'),
    `${PAGE}:112  The command does not end: \`for\` waits for more\n    expected: \`done\`\n    found: the end of the block`,
  ],
]
