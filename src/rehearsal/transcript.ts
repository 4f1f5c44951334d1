import { normaliseTerminal } from '../console/terminal.ts'
import { asksWith, beforePrompt } from '../console/program.ts'
import { endMark, exitIn, jobsIn, startMark } from './protocol.ts'

/** What ends the watching of a command besides its own end. */
export interface Limits {
  readonly seconds: number
  readonly bytes: number
  /** A command that follows a log is done when this appears. */
  readonly until?: string
  /** What is typed where it asks for something; without this nobody answers. */
  readonly input?: string
  /** A program that stays open is done with what was typed when it asks with one of these, the likeliest first. */
  readonly prompts?: readonly string[]
}

/** How long the next command waits for what the last one left running in the background. */
const lingerMs = 5000
/** How long a terminal is silent after it asked for something. */
const quietMs = 1000
/** The same for a program that asks with its prompt, which may also be the beginning of a line. */
const promptQuietMs = 100
const secret = /(?:password|passphrase|passcode|\bPIN\b|verification code)[^\n]{0,80}[:?] *$/i
/** `[y/N]`, `(yes/no)`, `[Y/n/?]`, `(yes/no/[fingerprint])?` */
const yesOrNo = /[[(]y(?:es)?\/no?(?:\/[^\n]{1,20})?[\])] ?[:?]? *$/i

/** The output of one command as it comes out of a terminal. */
export class Transcript {
  readonly nonce: string
  readonly limits: Limits
  private kept: Buffer = Buffer.alloc(0)
  private started: boolean
  private lastData = performance.now()
  /** Bytes after the kept ones, in which only the end is looked for. */
  private rest: Buffer = Buffer.alloc(0)

  /** The exit status, once the command has ended. */
  exit: number | undefined
  /** Whether the text to wait for has appeared. */
  reached = false
  /** Whether there was more output than the limit. */
  full = false
  /** What the command left running in the background that may still print; it has ended itself. */
  jobs: string | undefined
  private jobsSince = 0

  /** @param nonce where `started`, that of the command which opened the program that is typed into */
  constructor(nonce: string, limits: Limits, started = false) {
    this.nonce = nonce
    this.limits = limits
    this.started = started
  }

  /** Takes the next bytes of the terminal. */
  feed(chunk: Buffer): void {
    this.lastData = performance.now()
    if (this.exit !== undefined) return
    const bytes = Buffer.concat([this.full ? this.rest : this.kept, chunk])
    if (!this.started) return this.start(bytes)
    const printed = this.withoutJobs(bytes)
    const end = printed.indexOf(endMark(this.nonce))
    if (end !== -1) this.exit = exitIn(printed.toString('latin1', end), this.nonce)
    const own = this.exit === undefined ? printed : printed.subarray(0, end)
    if (this.full) {
      this.rest = own.subarray(-100)
      return
    }
    this.full = own.length > this.limits.bytes
    this.kept = this.full ? own.subarray(0, this.limits.bytes) : own
    if (this.full) this.rest = own.subarray(-100)
    const { until } = this.limits
    this.reached ||= until !== undefined && this.text().includes(until)
  }

  private start(bytes: Buffer): void {
    const mark = startMark(this.nonce)
    const at = bytes.indexOf(mark)
    this.started = at !== -1
    this.kept = this.started ? Buffer.alloc(0) : bytes
    if (this.started) this.feed(bytes.subarray(at + mark.length))
  }

  private withoutJobs(bytes: Buffer): Buffer {
    const found = jobsIn(bytes, this.nonce)
    if (found === undefined) return bytes
    this.jobs = found.jobs.trim().replaceAll('\r', '')
    this.jobsSince = performance.now()
    return Buffer.concat([bytes.subarray(0, found.start), bytes.subarray(found.end)])
  }

  /** Whether what runs in the background had its time to end. */
  get lingers(): boolean {
    return this.jobs !== undefined && performance.now() - this.jobsSince > lingerMs
  }

  /** Whether the terminal has been silent for this long in the middle of the command, in ms. */
  isSilent(ms: number): boolean {
    const open = this.started && this.exit === undefined && this.jobs === undefined
    return open && performance.now() - this.lastData > ms
  }

  /** Whether what was printed last asks for a password, or for yes or no. */
  get asks(): boolean {
    const end = this.kept.toString().slice(-200)
    return this.isSilent(quietMs) && (secret.test(end) || yesOrNo.test(end))
  }

  /** The prompt with which a program asks for more to be typed. */
  get prompt(): string | undefined {
    if (!this.isSilent(promptQuietMs)) return undefined
    return this.limits.prompts?.find((prompt) => asksWith(prompt, this.text()))
  }

  /** Whether bytes came out that are no UTF-8. They are left out of the output. */
  get invalid(): boolean {
    return this.kept.toString().includes('\uFFFD')
  }

  /** What a reader sees: up to the line that was waited for, where one was. */
  get output(): string {
    const { until, prompts = [] } = this.limits
    const text = beforePrompt(prompts, this.text())
    const at = until === undefined ? -1 : text.indexOf(until)
    const end = at === -1 ? -1 : text.indexOf('\n', at)
    return (end === -1 ? text : text.slice(0, end)).trimEnd()
  }

  private text(): string {
    return this.started ? normaliseTerminal(this.kept.toString()) : ''
  }
}
