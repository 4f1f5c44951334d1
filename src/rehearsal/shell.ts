import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Program } from '../console/program.ts'
import { control, type Machine, MachineError } from './machine.ts'
import {
  endForeground,
  endJobs,
  endSession,
  isAsking,
  prepare,
  takeOver,
  typed,
} from './protocol.ts'
import { type Limits, Transcript } from './transcript.ts'

/** What became of a command that was typed into a shell. */
export interface Seen {
  readonly output: string
  /** Undefined when the shell ended with it. */
  readonly exit: number | undefined
  /**
   * What ended it: itself, the text to wait for, a limit, a question, what it left running, its shell, or the prompt of
   * the program that stays open, the one that was waited for or another.
   */
  readonly ending:
    'exit' | 'until' | 'time' | 'size' | 'question' | 'jobs' | 'shell' | 'asks' | 'asks otherwise'
  /** What it left running in the background, and was ended. */
  readonly jobs?: string
  /** The prompt with which the program asks. */
  readonly asks?: string
  readonly seconds: number
  /** Whether there were bytes that are no UTF-8. */
  readonly invalid: boolean
}

/** After so long a silence it is looked whether a command waits for somebody to type; then after twice as long. */
const firstLookMs = 2000
/** How long a command may take to end after Ctrl-C, and again after SIGTERM. */
const graceMs = 3000

/** A shell in a terminal on a machine. What one command leaves behind, the next one finds. */
export class Shell {
  private readonly machine: Machine
  private readonly signal: AbortSignal | undefined
  private readonly child: ChildProcessWithoutNullStreams
  private transcript: Transcript | undefined
  /** The number of the Bash in the terminal, which is that of its session too. */
  private pid = 0
  /** What the end of the program will be marked with that is open in the terminal. */
  private open: string | undefined
  private errors = ''
  private closed = false
  private wake = (): void => undefined

  private constructor(machine: Machine, signal: AbortSignal | undefined) {
    this.machine = machine
    this.signal = signal
    const [program, ...args] = machine.shell
    this.child = spawn(program, args, {
      cwd: machine.folder,
      env: machine.environment,
      detached: true,
    })
    this.child.on('error', ({ message }) => {
      this.errors += message
      this.end()
    })
    this.child.on('close', () => this.end())
    this.child.stdin.on('error', () => undefined)
    this.child.stdout.on('data', (chunk: Buffer) => {
      this.transcript?.feed(chunk)
      this.wake()
    })
    this.child.stderr.on('data', (text: Buffer) => (this.errors += text.toString()))
  }

  /**
   * Opens a shell; the signal ends it while a command runs in it.
   *
   * @throws MachineError when the machine gives none
   * @throws the signal's reason when it is aborted
   */
  static async open(machine: Machine, signal?: AbortSignal): Promise<Shell> {
    const shell = new Shell(machine, signal)
    const ready = new Transcript(newNonce(), { seconds: 30, bytes: 10_000 })
    shell.transcript = ready
    shell.child.stdin.write(takeOver(ready.nonce))
    await shell.wait(() => ready.exit !== undefined || shell.aborted, 30_000)
    shell.child.stdin.write(prepare)
    const { output } = await shell.run('echo $$', { seconds: 30, bytes: 1000 })
    shell.pid = Number(output)
    if (shell.closed || !(shell.pid > 0)) {
      shell.child.kill('SIGKILL')
      signal?.throwIfAborted()
      const said = shell.errors.trim().split('\n').slice(-3).join('\n    ')
      throw new MachineError(
        `the machine \`${machine.name}\` gives no shell` +
          '\n    expected: a shell on the standard input of its command, with `bash` and `script`' +
          (said === '' ? '' : `\n    found: ${said}`),
      )
    }
    return shell
  }

  /** Whether the shell has ended. */
  get gone(): boolean {
    return this.closed
  }

  /** Whether a program is open in the terminal, and asks for what `type` types. */
  get hasProgram(): boolean {
    return this.open !== undefined
  }

  /**
   * Types a command and watches it to its end, or until a limit; then it is made to end. One that
   * opens a program is watched until that asks.
   */
  run(command: string, limits: Limits, program?: Program): Promise<Seen> {
    const prompts = program === undefined ? [] : promptsOf(program)
    const transcript = new Transcript(newNonce(), { ...limits, prompts })
    const reads =
      program !== undefined ? 'inputs' : limits.input !== undefined ? 'answers' : 'nothing'
    return this.follow(transcript, typed(command, transcript.nonce, reads), program !== undefined)
  }

  /**
   * Types into the open program, line after line, and watches it until it asks again. Where it is not
   * to stay open, it has to end, or is made to.
   */
  async type(text: string, limits: Limits, program: Program, staysOpen: boolean): Promise<Seen> {
    const nonce = this.open ?? ''
    const lines = text.split('\n')
    let all: Pick<Seen, 'output' | 'seconds'> = { output: '', seconds: 0 }
    for (const [index, line] of lines.entries()) {
      const last = index === lines.length - 1
      const prompts = last ? promptsOf(program) : promptsOf(program).toReversed()
      const transcript = new Transcript(nonce, { ...limits, prompts }, true)
      const seen = await this.follow(transcript, `${line}\r`, !last || staysOpen)
      const output = [all.output, seen.output].filter((part) => part !== '').join('\n')
      all = { output, seconds: all.seconds + seen.seconds }
      if (last || seen.ending !== 'asks') return { ...seen, ...all }
    }
    throw new RangeError('a text has at least one line')
  }

  /** Types something and watches what comes of it to its end. */
  private async follow(transcript: Transcript, keys: string, staysOpen: boolean): Promise<Seen> {
    const { limits } = transcript
    const began = performance.now()
    this.transcript = transcript
    const { input } = limits
    this.child.stdin.write(keys)
    const ended = () => transcript.exit !== undefined || this.aborted
    const done = () =>
      ended() ||
      transcript.reached ||
      transcript.full ||
      transcript.lingers ||
      transcript.prompt !== undefined
    const asked = await this.watch(transcript, done, limits.seconds)
    if (asked && input !== undefined) {
      this.child.stdin.write(`${input}\n`)
      // It is heard before it is seen.
      transcript.feed(Buffer.alloc(0))
    }
    const left = limits.seconds - (performance.now() - began) / 1000
    const asksAgain = asked && (input === undefined || (await this.watch(transcript, done, left)))
    const ending = asksAgain ? 'question' : endingOf(transcript, this.closed)
    const { prompt: asks, output } = transcript
    const waits = asksAgain || asks !== undefined
    this.open = ending === 'asks' && staysOpen ? transcript.nonce : undefined
    if (!ended() && !this.hasProgram) await this.interrupt(ended)
    // Its programs before its terminal: where the terminal goes first, a shell may go on with the
    // next command of the line.
    if (this.aborted) await this.close()
    else if (ending === 'jobs') await this.run(endJobs, { seconds: 10, bytes: 10_000 })
    return {
      ...(ending === 'jobs' && transcript.jobs !== undefined ? { jobs: transcript.jobs } : {}),
      output: waits ? output : transcript.output,
      exit: transcript.exit,
      ending,
      seconds: (performance.now() - began) / 1000,
      invalid: transcript.invalid,
      ...(asks === undefined ? {} : { asks }),
    }
  }

  /** Ends the shell and everything that was started in it. */
  async close(): Promise<void> {
    if (this.pid > 0) await control(this.machine, endSession(this.pid), 5)
    this.child.kill('SIGKILL')
    await this.wait(() => false, graceMs)
  }

  private async interrupt(ended: () => boolean): Promise<void> {
    // More than once: Ctrl-C between two programs of a loop may reach neither.
    for (let waited = 0; waited < graceMs; waited += 1000) {
      this.child.stdin.write('\u0003')
      if (await this.wait(ended, 1000)) return
    }
    await control(this.machine, endForeground(this.pid))
    if (await this.wait(ended, graceMs)) return
    await this.close()
  }

  /** Watches a command until it is done, its time is over, or it asks for something, which is told. */
  private async watch(
    transcript: Transcript,
    done: () => boolean,
    seconds: number,
  ): Promise<boolean> {
    const deadline = performance.now() + seconds * 1000
    let looked = 0
    for (;;) {
      const silent = () => transcript.asks || transcript.isSilent(firstLookMs * 2 ** looked)
      const left = deadline - performance.now()
      await this.wait(() => done() || silent(), left)
      if (done() || this.closed || performance.now() >= deadline) return false
      if (transcript.asks) return true
      const began = performance.now()
      const told = this.pid > 0 ? await control(this.machine, isAsking(this.pid), 5) : undefined
      // What came meanwhile may be the prompt of a program, which is known by a silence after it.
      const still = transcript.isSilent(performance.now() - began)
      if (told?.exit === 0 && still && !done()) return true
      looked += 1
    }
  }

  /** Waits for a condition or the end of the shell; false when neither comes in time. */
  private wait(condition: () => boolean, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const deadline = performance.now() + ms
      const look = () => {
        const done = condition() || this.closed
        if (!done && performance.now() < deadline) return
        clearInterval(timer)
        this.wake = () => undefined
        resolve(done)
      }
      const timer = setInterval(look, 100)
      this.wake = look
      look()
    })
  }

  private get aborted(): boolean {
    return this.signal?.aborted === true
  }

  private end(): void {
    this.closed = true
    this.wake()
  }
}

function endingOf(transcript: Transcript, closed: boolean): Seen['ending'] {
  if (transcript.reached) return 'until'
  if (transcript.full) return 'size'
  if (transcript.exit !== undefined) return 'exit'
  if (closed) return 'shell'
  if (transcript.jobs !== undefined) return 'jobs'
  if (transcript.prompt === undefined) return 'time'
  return transcript.prompt === transcript.limits.prompts?.[0] ? 'asks' : 'asks otherwise'
}

/** The prompts of a program, first the one before something new. */
function promptsOf({ prompt, more }: Program): string[] {
  return more === undefined ? [prompt] : [prompt, more]
}

function newNonce(): string {
  return randomBytes(16).toString('hex')
}
