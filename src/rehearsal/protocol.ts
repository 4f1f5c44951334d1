/** Bytes before and after what a rehearsal says to itself in a terminal. */
const mark = '\u001e'

/** Wide, so that no line is shortened or broken. */
const columns = 400

const promptCommand = String.raw`__s=$?; if [ -n "$__n" ]; then printf '\n\036%s %s\036\n' "$__n" "$__s"; __n=; fi`

const environment = {
  PROMPT_COMMAND: promptCommand,
  HISTFILE: '',
  PS1: '',
  PS2: '',
  TERM: 'xterm',
  PAGER: 'cat',
  SYSTEMD_PAGER: 'cat',
}

/**
 * What is typed into a login shell to make it the shell of a rehearsal: a Bash without prompts that
 * says with `nonce` that it is ready.
 */
export function takeOver(nonce: string): string {
  const assignments = Object.entries({ ...environment, __n: nonce })
    .map(([name, value]) => `${name}='${value.replaceAll("'", `'\\''`)}'`)
    .join(' ')
  return (
    String.raw` unset HISTFILE; printf '\036%s\036' ${nonce}; exec env ${assignments} bash --norc --noprofile --noediting -i` +
    '\n'
  )
}

/** What is typed first into that shell: nothing of us reaches the programs or the history. */
export const prepare = ' export -n PROMPT_COMMAND PS1 PS2 __n; set +o history; history -c\n'

/**
 * What is typed to run a command. Its text goes as base64 in short pieces, because a terminal takes
 * no line of more than 4095 bytes; its standard input is empty.
 */
export function typed(command: string, nonce: string): string {
  const pieces =
    Buffer.from(command)
      .toString('base64')
      .match(/.{1,2000}/g) ?? []
  return [
    ` stty sane -echo cols ${columns} rows 50; __c=`,
    ...pieces.map((piece) => ` __c+=${piece}`),
    String.raw` __c=$(base64 -d <<<"$__c"); printf '\036%s\036' ${nonce}; __n=${nonce}; eval "$__c" </dev/null`,
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

/** The exit status in a text that begins with the end mark; undefined while it is not whole. */
export function exitIn(text: string, nonce: string): number | undefined {
  const [, status] = new RegExp(`^${endMark(nonce)}(\\d+)${mark}`).exec(text) ?? []
  return status === undefined ? undefined : Number(status)
}
