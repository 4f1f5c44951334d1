import { actions } from './actions.ts'
import { setting } from './settings.ts'
import { inFlow } from './show.ts'

const keys: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  'Shift ': 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  e: 'exercise',
  h: 'hide',
  o: 'overview',
  g: 'find',
  f: 'full',
  b: 'black',
  '.': 'black',
  z: 'freeze',
  c: 'clock',
  s: 'presenter',
  '?': 'help',
}

const dialogs = document.querySelectorAll('dialog')
const takers: ((key: string) => boolean)[] = []

/** Lets somebody take keys before they do what they do everywhere; `take` says whether it did. */
export function takeKeys(take: (key: string) => boolean): void {
  takers.push(take)
}

/** The letters and digits that do something of their own. */
export function isTaken(key: string): boolean {
  return key in keys
}

/** What a key began and is being loaded: the next keys are meant for it. */
let opening: Promise<void> | undefined

/** The keys of the deck. A key first acts on the control that has the focus. */
export function startKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inFlow()) return
    if ([...dialogs].some(({ open }) => open) || takes(event.target, event.key)) return
    if (event.key.length === 1 && event.key !== ' ' && !setting('letters')) return
    if (opening) {
      event.preventDefault()
      void opening.then(() => press(event))
    } else press(event)
  })
}

function press(event: KeyboardEvent): void {
  const key = event.key === ' ' && event.shiftKey ? 'Shift ' : event.key
  const taken = takers.some((take) => take(key))
  const name = taken ? '' : keys[key.length === 1 ? key.toLowerCase() : key]
  if (name === undefined) return
  event.preventDefault()
  // A key that is held down turns the slides; it does not switch something on and off.
  if (event.repeat && name !== 'next' && name !== 'previous') return
  const begun = actions[name]?.()
  if (begun) opening = begun.finally(() => (opening = undefined))
}

/** Whether the control that has the focus does something with the key. */
function takes(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  const control = target.closest('a[href], button, summary, input, select, textarea')
  if (control === null) return false
  if (control.matches('a')) return key === 'Enter'
  return key === 'Enter' || key === ' ' || !control.matches('button, summary')
}
