import { type Heredoc, bodyEnd, heredocAt } from './heredoc.ts'

/** What a shell command still waits for where its text ends. */
export interface Unfinished {
  readonly kind: 'heredoc' | 'quote' | 'group' | 'operator' | 'backslash'
  /** What was opened, as written: `<<EOF`, `"`, `$(`, `if`, `|`. */
  readonly opened: string
  /** What would end it: `EOF`, `"`, `)`, `fi`, `a command`. */
  readonly closer: string
  /** Line of the text on which it was opened, from 0. */
  readonly line: number
}

/** How characters are read: as commands, as words between parentheses, or within quotes. */
type Mode = 'command' | 'words' | 'double' | 'single' | 'escaped' | 'parameter'

interface Frame {
  readonly opened: string
  readonly closer: string
  readonly mode: Mode
  readonly at: number
}

const compound: Readonly<Record<string, string>> = {
  if: 'fi',
  for: 'done',
  while: 'done',
  until: 'done',
  select: 'done',
  case: 'esac',
  '{': '}',
}
const keyword =
  /(?:if|then|elif|else|fi|for|while|until|select|do|done|case|esac|time|[{}!])(?=[\s;&|()<>]|$)/y
const operator = /\|\||&&|\|&?/y
const comment = /#[^\n]*/y
/** The head of a function, before its body: `f()`, `function f`, `function f()`. */
const functionHead =
  /(?:function[ \t]+[^\s;&|()<>'"$`\\]+(?:[ \t]*\([ \t]*\))?|[^\s;&|()<>'"$`\\=]+[ \t]*\([ \t]*\))/y

/**
 * Tells whether a shell reads on after the last line of a text, as Bash does: open quotes,
 * substitutions, groups, compound commands and here-documents, an operator or a backslash at the
 * end. It looks for nothing else; whether the command is right, a run tells.
 */
export function unfinished(text: string): Unfinished | undefined {
  return new Scan(text).run()
}

/**
 * The text of a command without its comments, which not every shell takes from a keyboard: zsh reads
 * the apostrophe in `ls # it's long` as a quote that waits for its end. Lines stay where they are.
 */
export function withoutComments(text: string): string {
  return new Scan(text).bare()
}

class Scan {
  private readonly text: string
  private pos = 0
  private readonly frames: Frame[] = []
  /** Here-documents whose bodies begin after the next newline. */
  private heredocs: Heredoc[] = []
  /** An operator that no command has followed yet. */
  private operator: Unfinished | undefined
  /** Whether a reserved word would be understood as one here. */
  private commandStarts = true
  private wordStarts = true
  private readonly comments: { readonly from: number; readonly to: number }[] = []

  constructor(text: string) {
    this.text = text
  }

  run(): Unfinished | undefined {
    while (this.pos < this.text.length) this.step()
    const [heredoc] = this.heredocs
    if (heredoc !== undefined) {
      const { opened, delimiter, at } = heredoc
      return { kind: 'heredoc', opened, closer: delimiter, line: this.lineAt(at) }
    }
    const frame = this.frames.at(-1)
    const quote = frame !== undefined && frame.mode !== 'command' && frame.mode !== 'words'
    if (this.pos > this.text.length && !quote) {
      const line = this.lineAt(this.text.length)
      return { kind: 'backslash', opened: '\\', closer: 'a further line', line }
    }
    if (frame === undefined) return this.operator
    const { opened, closer, at } = frame
    return { kind: quote ? 'quote' : 'group', opened, closer, line: this.lineAt(at) }
  }

  bare(): string {
    while (this.pos < this.text.length) this.step()
    let bare = ''
    let end = 0
    for (const { from, to } of this.comments) {
      bare += this.text.slice(end, from).replace(/[ \t]+$/, '')
      end = to
    }
    return bare + this.text.slice(end)
  }

  /** Reads one character or one token. */
  private step(): void {
    const character = this.text.charAt(this.pos)
    const mode = this.frames.at(-1)?.mode ?? 'command'
    if (mode === 'single') this.quoted(character, "'")
    else if (this.text.startsWith('\\\n', this.pos)) this.pos += 2
    else if (character === '\\') this.inWord(2)
    else if (mode === 'escaped') this.quoted(character, "'")
    else if (this.opensInWord(mode)) return
    else if (mode === 'double') this.quoted(character, '"')
    else if (mode === 'parameter') this.quoted(character, '}')
    else if (/[ \t\r]/.test(character)) this.between(1)
    else if (character === '\n') this.newline()
    else if (this.wordStarts && character === '#') this.comment()
    else {
      this.operator = undefined
      if (mode === 'words') this.parenthesis(character)
      else this.command(character)
    }
  }

  private quoted(character: string, closer: string): void {
    if (character === closer) this.frames.pop()
    this.pos++
  }

  /** Opens a quote or a substitution, which may stand within a word, where the mode has them. */
  private opensInWord(mode: Mode): boolean {
    const rest = this.text.slice(this.pos, this.pos + 3)
    if (rest === '$((') return this.open('$(', ')', 'words')
    if (rest.startsWith('$(')) return this.open('$(', ')', 'command')
    if (rest.startsWith('${')) return this.open('${', '}', 'parameter')
    if (rest.startsWith('`') && this.frames.at(-1)?.opened !== '`') {
      return this.open('`', '`', 'command')
    }
    if (mode === 'double') return false
    if (rest.startsWith('"')) return this.open('"', '"', 'double')
    if (rest.startsWith("$'")) return this.open("$'", "'", 'escaped')
    return rest.startsWith("'") && this.open("'", "'", 'single')
  }

  private open(opened: string, closer: string, mode: Mode): true {
    this.operator = undefined
    this.frames.push({ opened, closer, mode, at: this.pos })
    this.pos += opened.length
    this.wordStarts = mode === 'command' || mode === 'words'
    this.commandStarts = mode === 'command'
    return true
  }

  private command(character: string): void {
    const heredoc = heredocAt(this.text, this.pos)
    const word = this.wordStarts && this.commandStarts ? this.match(keyword) : undefined
    const head = this.wordStarts && this.commandStarts ? this.match(functionHead) : undefined
    const sign = this.match(operator)
    if (word !== undefined) this.keyword(word)
    else if (head !== undefined && this.frames.at(-1)?.opened !== 'case') {
      const line = this.lineAt(this.pos)
      const closer = 'the body of the function'
      this.operator = { kind: 'operator', opened: head, closer, line }
      this.between(head.length, true)
    } else if (heredoc !== undefined) {
      this.heredocs.push(heredoc)
      this.between(heredoc.length, false)
    } else if (this.text.startsWith('<<<', this.pos)) this.between(3, false)
    else if (sign !== undefined) {
      const line = this.lineAt(this.pos)
      this.operator = { kind: 'operator', opened: sign, closer: 'a command', line }
      this.between(sign.length, true)
    } else if (/[;&]/.test(character)) this.between(1, !/[<>]/.test(this.text.charAt(this.pos - 1)))
    else if (/[<>]/.test(character)) this.between(1, false)
    else this.parenthesis(character)
  }

  private keyword(word: string): void {
    const closer = compound[word]
    if (closer !== undefined)
      this.frames.push({ opened: word, closer, mode: 'command', at: this.pos })
    else if (this.frames.at(-1)?.closer === word) this.frames.pop()
    this.pos += word.length
    this.wordStarts = false
    this.commandStarts = !['for', 'select', 'case'].includes(word)
  }

  private parenthesis(character: string): void {
    const frame = this.frames.at(-1)
    if (character === '(') {
      const words =
        frame?.mode === 'words' ||
        this.text.startsWith('((', this.pos) ||
        this.text.charAt(this.pos - 1) === '='
      this.open('(', ')', words ? 'words' : 'command')
    } else if (character === frame?.closer && frame.opened !== '{') {
      this.frames.pop()
      if (frame.opened === '(') this.between(1, true)
      else this.inWord(1)
    } else if (character === ')' && frame?.opened === 'case') this.between(1, true)
    else this.inWord(1)
  }

  private comment(): void {
    const from = this.pos
    this.pos += this.match(comment)?.length ?? 1
    this.comments.push({ from, to: this.pos })
  }

  private newline(): void {
    this.between(1, true)
    for (let [heredoc] = this.heredocs; heredoc !== undefined; [heredoc] = this.heredocs) {
      const end = bodyEnd(this.text, this.pos, heredoc)
      this.pos = end ?? this.text.length
      if (end === undefined) return
      this.heredocs.shift()
    }
  }

  /** Passes characters that end a word. */
  private between(length: number, commandStarts = this.commandStarts): void {
    this.pos += length
    this.wordStarts = true
    this.commandStarts = commandStarts
  }

  /** Passes characters of a word. */
  private inWord(length: number): void {
    this.operator = undefined
    this.pos += length
    this.wordStarts = false
    this.commandStarts = false
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.pos
    return pattern.exec(this.text)?.[0]
  }

  private lineAt(position: number): number {
    return this.text.slice(0, position).split('\n').length - 1
  }
}
