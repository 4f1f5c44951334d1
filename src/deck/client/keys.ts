import { actions } from './actions.ts'
import { inOverview, overviewKey } from './overview.ts'
import { setting } from './settings.ts'
import { turn } from './slides.ts'

const keys: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  'Shift ': 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'reveal',
  o: 'overview',
  Escape: 'overview',
  g: 'find',
  f: 'full',
  b: 'black',
  '.': 'black',
  c: 'countdown',
  s: 'presenter',
  '?': 'help',
}

const dialogs = document.querySelectorAll('dialog')

/** The keys of the deck. A key first acts on the control that has the focus. */
export function startKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if ([...dialogs].some(({ open }) => open) || takes(event.target, event.key)) return
    if (inOverview() && overviewKey(event.key)) {
      event.preventDefault()
      return
    }
    const single = event.key.length === 1 && event.key !== ' '
    if (single && !setting('letters')) return
    const key = event.key === ' ' && event.shiftKey ? 'Shift ' : event.key
    const name = keys[single ? key.toLowerCase() : key]
    if (name === undefined) return
    event.preventDefault()
    // A key that is held down turns the slides; it does not switch something on and off.
    if (name === 'next' || name === 'previous') turn(name === 'next' ? 1 : -1, event.repeat)
    else if (!event.repeat) actions[name]?.()
  })
}

/** Whether the control that has the focus does something with the key. */
function takes(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  const control = target.closest('a[href], button, summary, input, select, textarea')
  if (control === null) return false
  if (control.matches('a')) return key === 'Enter'
  if (control.matches('button, summary')) return key === 'Enter' || key === ' '
  if (control.matches('[type=checkbox]')) return key === ' '
  if (control.matches('[type=radio]')) return key === ' ' || key.startsWith('Arrow')
  if (key === 'Escape' && control instanceof HTMLElement) control.blur()
  return true
}
