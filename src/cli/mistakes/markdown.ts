import { added, addedToFreePage, page, type Mistake, PAGE, FREE_PAGE } from './mistake.ts'

/** Text that would be shown, but not as it is meant. */
export const wrongMarkdown: readonly Mistake[] = [
  [
    'a directive',
    added(':::note\nLook here.\n:::'),
    `${PAGE}:111  A block with \`:::\` is no part of Markdown here\n    expected: \`> [!NOTE]\`, and \`> \` before each line below it\n    found: :::note`,
  ],
  [
    'a directive with a title',
    added(':::caution[Look]\nHere.\n:::'),
    `${PAGE}:111  A block with \`:::\` is no part of Markdown here\n    expected: \`> [!NOTE]\`, and \`> \` before each line below it\n    found: :::caution[Look]`,
  ],
  [
    'a directive with a space',
    added('::: tip\nHere.\n:::'),
    `${PAGE}:111  A block with \`:::\` is no part of Markdown here\n    expected: \`> [!NOTE]\`, and \`> \` before each line below it\n    found: ::: tip`,
  ],
  [
    'an admonition of MkDocs',
    added('!!! note\n    Look here.'),
    `${PAGE}:111  A block with \`!!!\` is no part of Markdown here\n    expected: \`> [!NOTE]\`, and \`> \` before each line below it\n    found: !!! note`,
  ],
  [
    'an alert of another name',
    added('> [!NOTES]\n> Look here.'),
    `${PAGE}:111  There is no alert \`NOTES\`\n    nearest: NOTE`,
  ],
  [
    'an alert of another site',
    added('> [!INFO]\n> Look here.'),
    `${PAGE}:111  There is no alert \`INFO\`\n    expected: one of NOTE, TIP, IMPORTANT, WARNING, CAUTION`,
  ],
  [
    'an alert with a title',
    added('> [!NOTE] A title\n> Look here.'),
    `${PAGE}:111  This looks like an alert and is none\n    expected: \`> [!NOTE]\`, or another type, alone on the first line of a quote\n    found: > [!NOTE] A title`,
  ],
  [
    'an alert without its mark',
    added('> [NOTE]\n> Look here.'),
    `${PAGE}:111  This looks like an alert and is none\n    expected: \`> [!NOTE]\`, or another type, alone on the first line of a quote\n    found: > [NOTE]`,
  ],
  [
    'an alert outside of a quote',
    added('[!NOTE]\nLook here.'),
    `${PAGE}:111  This looks like an alert and is none\n    expected: \`> [!NOTE]\`, or another type, alone on the first line of a quote\n    found: [!NOTE]`,
  ],
  [
    'an alert behind text',
    added('> Look here.\n> [!NOTE]\n> There.'),
    `${PAGE}:112  This looks like an alert and is none\n    expected: \`> [!NOTE]\`, or another type, alone on the first line of a quote\n    found: > [!NOTE]`,
  ],
  [
    'an alert that says nothing',
    added('> [!NOTE]'),
    `${PAGE}:111  The alert says nothing\n    expected: \`> \` and its text on the line below`,
  ],
  [
    'an unclosed fence',
    page('OnCalendar=daily\n```', 'OnCalendar=daily'),
    `${PAGE}:63  The fenced block does not end\n    expected: \`\`\` on a line of its own\n    found: \`\`\`ini title="a timer"\ncontent/tasks/words.mdx:11  There is no anchor \`#hint-1.1-where-do-i-start\` in ${PAGE}\n    expected: one of #1.1`,
  ],
  [
    'an unclosed fence at the end',
    added('```sh\nls'),
    `${PAGE}:111  The fenced block does not end\n    expected: \`\`\` on a line of its own\n    found: \`\`\`sh`,
  ],
  [
    'a fence with two marks',
    added('``sh\nls\n``'),
    `${PAGE}:111  Two backticks open no block of code\n    expected: three backticks\n    found: \`\`sh`,
  ],
  [
    'a fence of a quote',
    added("'''sh\nls\n'''"),
    `${PAGE}:111  Quotes open no block of code\n    expected: three backticks\n    found: '''sh`,
  ],
  [
    'a fence that closes with fewer marks',
    added('````sh\nls\n```'),
    `${PAGE}:111  The fenced block does not end\n    expected: \`\`\`\` on a line of its own\n    found: \`\`\`\`sh`,
  ],
  [
    'a fence with tildes',
    added('~~~\nls\n~~~'),
    `${PAGE}:111  A fenced block names no language\n    expected: \`\`\`console, \`\`\`sh, \`\`\`text …\n    found: a fence alone`,
  ],
  [
    'a fence whose language has a space',
    added('``` sh title=x\nls\n```'),
    `${PAGE}:111  What follows the language of the fence cannot be read\n    expected: title="x"\n    found: title=x`,
  ],
  ['a fence that says nothing', added('```sh\n```'), `${PAGE}:111  The fenced block holds nothing`],
  [
    'a fence that shows lines',
    added('```sh {1,3}\nls\n```'),
    `${PAGE}:111  What follows the language of the fence cannot be read\n    expected: names with a value in double quotes: title="…"\n    found: {1,3}`,
  ],
  [
    'a fence with a title without quotes',
    added('```sh title=x\nls\n```'),
    `${PAGE}:111  What follows the language of the fence cannot be read\n    expected: title="x"\n    found: title=x`,
  ],
  [
    'code by indentation',
    added('Then:\n\n    rm -r copies'),
    `${PAGE}:113  An indented line is no block of code\n    expected: three backticks around it\n    found: rm -r copies`,
  ],
  [
    'a link with a space',
    added('See [the words](/tasks/words/ #copy).'),
    `${PAGE}:111  The address of the link cannot be read\n    expected: \`[text](address)\` without spaces in the address\n    found: See [the words](/tasks/words/ #copy).`,
  ],
  [
    'a link without its address',
    added('See [the words]().'),
    `${PAGE}:111  The link \`\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a link with brackets the wrong way',
    added('See (the words)[/tasks/words/].'),
    `${PAGE}:111  Text and address of the link have the wrong brackets\n    expected: \`[text](address)\`\n    found: See (the words)[/tasks/words/].`,
  ],
  [
    'a link with a space before its address',
    added('See [the words] (/tasks/words/).'),
    `${PAGE}:111  A space parts the link from its address\n    expected: \`[text](address)\`\n    found: See [the words] (/tasks/words/).`,
  ],
  [
    'a link with its ending',
    added('See [the words](/tasks/words.mdx).'),
    `${PAGE}:111  There is no page \`/tasks/words.mdx\`\n    nearest: /tasks/words/`,
  ],
  [
    'a link to a file',
    added('See [the words](words.mdx).'),
    `${PAGE}:111  The link \`words.mdx\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a link without the slash at its end',
    added('See [the words](/tasks/words).'),
    `${PAGE}:111  There is no page \`/tasks/words\`\n    nearest: /tasks/words/`,
  ],
  [
    'a link without the folder',
    added('See [the words](/words/).'),
    `${PAGE}:111  There is no page \`/words/\`\n    nearest: /tasks/words/`,
  ],
  [
    'a link with a query',
    added('See [the words](/tasks/words/?a=1).'),
    `${PAGE}:111  There is no page \`/tasks/words/?a=1\`\n    nearest: /tasks/words/`,
  ],
  [
    'a link without its scheme',
    added('See [it](www.example.org).'),
    `${PAGE}:111  The link \`www.example.org\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a link whose scheme has one slash',
    added('See [it](https:/example.org).'),
    `${PAGE}:111  The link \`https:/example.org\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a link without a host',
    added('See [it](https://).'),
    `${PAGE}:111  The link \`https://\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a link to the own computer',
    added('See [it](file:///etc/passwd).'),
    `${PAGE}:111  The link \`file:///etc/passwd\` cannot be followed\n    expected: /tasks/name/, #step on the same page, or a whole address with https://`,
  ],
  [
    'a wiki link',
    added('See [[words]].'),
    `${PAGE}:111  A link in double brackets is no link\n    expected: \`[text](/tasks/name/)\`\n    found: See [[words]].`,
  ],
  [
    'a wiki picture',
    added('![[copies.svg]]'),
    `${PAGE}:111  A link in double brackets is no link\n    expected: \`[text](/tasks/name/)\`\n    found: ![[copies.svg]]`,
  ],
  [
    'a picture without its folder',
    added('![A disk](copies.svg)'),
    `${PAGE}:111  There is no picture \`copies.svg\`\n    nearest: ../pictures/copies.svg`,
  ],
  [
    'a picture by its address',
    added('![A disk](/pictures/copies.svg)'),
    `${PAGE}:111  There is no picture \`/pictures/copies.svg\`\n    nearest: ../pictures/copies.svg, ../pictures/tape.svg`,
  ],
  [
    'a picture of another site',
    added('![A disk](https://example.org/a.png)'),
    `${PAGE}:111  There is no picture \`https://example.org/a.png\`\n    expected: one of ../pictures/copies.svg, ../pictures/tape.svg`,
  ],
  [
    'a picture of another ending',
    added('![A disk](../pictures/copies.png)'),
    `${PAGE}:111  There is no picture \`../pictures/copies.png\`\n    nearest: ../pictures/copies.svg, ../pictures/tape.svg`,
  ],
  [
    'a mark of a conflict',
    added('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'),
    `${PAGE}:111  A conflict of git is not resolved\n    found: <<<<<<< HEAD`,
  ],
  [
    'a table without its line',
    added('| a | b |\n| c | d |'),
    `${PAGE}:111  A table without the line below its head\n    expected: \`| --- | --- |\` as its second line\n    found: | a | b |`,
  ],
  [
    'a footnote that nothing marks',
    added('[^two]: Nobody.'),
    `unused: ${PAGE}:111  No text leads to the footnote \`two\`\n    expected: a mark [^two]`,
  ],
  [
    'a fragment',
    added('<>\n\nText.\n\n</>'),
    `${PAGE}:111  \`<>\` and \`</>\` are no words\n    expected: what is between them alone`,
  ],
  [
    'an unclosed component of a free page',
    addedToFreePage('<Shelf name="x" places={1}>'),
    `${FREE_PAGE}:11  \`<Shelf>\` is not closed\n    expected: \`</Shelf>\` on a line of its own`,
  ],
  [
    'a comment of HTML in a free page',
    addedToFreePage('<!-- x -->'),
    `${FREE_PAGE}:11  A comment of HTML\n    expected: \`{/* … */}\`\n    found: <!-- x -->`,
  ],
  [
    'an unclosed element in a free page',
    addedToFreePage('One<br>two'),
    `${FREE_PAGE}:11  \`<br>\` is not closed\n    expected: \`<br />\``,
  ],
  [
    'a directive in a free page',
    addedToFreePage(':::note\nx\n:::'),
    `${FREE_PAGE}:11  A block with \`:::\` is no part of Markdown here\n    expected: \`> [!NOTE]\`, and \`> \` before each line below it\n    found: :::note`,
  ],
]
