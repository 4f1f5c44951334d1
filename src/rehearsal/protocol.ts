/** Bytes before and after what a rehearsal says to itself in a terminal. */
const mark = '\u001e'

/** Wide, so that no line is shortened or broken. */
const columns = 400

const promptCommand = String.raw`__s=$?; if [ -n "$__n" ]; then printf '\n\036%s %s\036\n' "$__n" "$__s"; __n=; fi`

/** The kind of terminal in which a shell runs. */
export const terminal = 'xterm'

const environment = {
  PROMPT_COMMAND: promptCommand,
  HISTFILE: '',
  PS1: '',
  PS2: '',
  TERM: terminal,
  PAGER: 'cat',
  SYSTEMD_PAGER: 'cat',
}

/**
 * What is typed into the shell of a machine to make it the shell of a rehearsal: a Bash in a terminal
 * of its own, without prompts, that says with `nonce` that it is ready.
 */
export function takeOver(nonce: string): string {
  const assignments = Object.entries({ ...environment, __n: nonce })
    .map(([name, value]) => `${name}='${value.replaceAll("'", `'\\''`)}'`)
    .join(' ')
  return (
    String.raw` unset HISTFILE; printf '\036%s\036' ${nonce}; exec env ${assignments} script -qc 'exec bash --norc --noprofile --noediting -i' /dev/null` +
    '\n'
  )
}

/** A script that ends every process of the session whose first process is `leader`, a shell. */
export function endSession(leader: number): string {
  // The shell first: it would go on with what comes after a program that has ended. Then until none is
  // left: one that is about to start another may do so while they are counted. A process that has ended
  // is there until somebody asks for it.
  return `kill -s KILL ${leader}
  for try in 1 2 3 4 5; do
    found=
    for process in /proc/[0-9]*; do
      { read -r stat <"$process/stat"; } 2>/dev/null || continue
      set -- \${stat##*) }
      [ "$4" = ${leader} ] && [ "$1" != Z ] || continue
      kill -s KILL "\${process#/proc/}" && found=yes
    done
    [ -n "$found" ] || break
  done`
}

/** A script that asks the processes in front of a shell's terminal to end. */
export function endForeground(shell: number): string {
  return `read -r stat </proc/${shell}/stat
    set -- \${stat##*) }
    kill -s TERM -- "-$6"`
}

/** A script whose status is 0 when a process in front of a shell's terminal waits for somebody to type. */
export function isAsking(shell: number): string {
  // The system call of a process and its first argument: reading is 0 on x86-64, 63 on arm64.
  return `read -r stat </proc/${shell}/stat
    set -- \${stat##*) }
    front=$6
    for process in /proc/[0-9]*; do
      { read -r stat <"$process/stat" && read -r call file rest <"$process/syscall"; } 2>/dev/null || continue
      set -- \${stat##*) }
      [ "$3" = "$front" ] || continue
      case $call in 0 | 63) ;; *) continue ;; esac
      case $(readlink "$process/fd/$((file))") in /dev/pts/* | /dev/tty*) exit 0 ;; esac
    done
    exit 1`
}

/** What is typed first into that shell: nothing of us reaches the programs or the history. */
export const prepare = ' export -n PROMPT_COMMAND PS1 PS2 __n; set +o history; history -c\n'

/** Python would warn of such a terminal, and Node repeat what is typed. */
const dumb = 'TERM=dumb PYTHON_BASIC_REPL=1 NODE_NO_READLINE=1'

/**
 * Waits for what a command left running in the background with the terminal as its output, which would land in the
 * output of the next command; says first what it is.
 */
const awaitJobs = String.raw`__t=$(tty); __m=; while __p=$(jobs -pr) && [ -n "$__p" ]; do __h=; for __p in $__p $!; do for __f in 1 2; do [ "$(readlink /proc/$__p/fd/$__f)" = "$__t" ] && __h=yes; done; done; [ -n "$__h" ] || break; [ -n "$__m" ] || { __m=yes; printf '\036jobs %s %s\036' NONCE "$(jobs -r)"; }; sleep 0.1; done`

/**
 * How a command is run, by what it reads: nothing, the terminal where it is to be answered, or the terminal that its
 * program keeps, as one which can neither colour nor move between lines.
 */
const runs = {
  nothing: 'eval "$__c" </dev/null; __s=$?',
  answers: 'stty echo -echoctl; eval "$__c"; __s=$?; stty -echo',
  inputs: `${dumb} eval "$__c"; __s=$?`,
} as const

/**
 * What is typed to run a command that reads this. Its text goes as base64 in short pieces, because a terminal takes
 * no line of more than 4095 bytes.
 */
export function typed(
  command: string,
  nonce: string,
  reads: keyof typeof runs = 'nothing',
): string {
  const pieces =
    Buffer.from(command)
      .toString('base64')
      .match(/.{1,2000}/g) ?? []
  return [
    ` stty sane -echo cols ${columns} rows 50; __c=`,
    ...pieces.map((piece) => ` __c+=${piece}`),
    String.raw` __c=$(base64 -d <<<"$__c"); printf '\036%s\036' ${nonce}; __n=${nonce}; ${runs[reads]}; ${awaitJobs.replace('NONCE', nonce)}; (exit $__s)`,
    '',
  ].join('\n')
}

/** The bytes after which the output of a command begins. */
export function startMark(nonce: string): string {
  return mark + nonce + mark
}

/** The beginning of the bytes that end it. */
export function endMark(nonce: string): string {
  return `${mark}${nonce} `
}

/**
 * Where bytes say what is waited for in the background: from `start` to before `end`, and what it is. Undefined where
 * they do not, or not yet whole.
 */
export function jobsIn(
  bytes: Buffer,
  nonce: string,
): { readonly start: number; readonly end: number; readonly jobs: string } | undefined {
  const open = `${mark}jobs ${nonce} `
  const start = bytes.indexOf(open)
  const end = start < 0 ? -1 : bytes.indexOf(mark, start + open.length)
  if (end < 0) return undefined
  return { start, end: end + mark.length, jobs: bytes.toString('utf8', start + open.length, end) }
}

/** Ends what the shell has running in the background. */
export const endJobs =
  'for __p in $(jobs -p); do kill -s KILL -- -$__p; done 2>/dev/null; wait 2>/dev/null'

/** The exit status in a text that begins with the end mark; undefined while it is not whole. */
export function exitIn(text: string, nonce: string): number | undefined {
  const [, status] = new RegExp(`^${endMark(nonce)}(\\d+)${mark}`).exec(text) ?? []
  return status === undefined ? undefined : Number(status)
}
