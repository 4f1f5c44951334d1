import * as words from '../../interface/current.ts'
import { make } from '../../site/client/make.ts'
import { recall } from '../../site/client/storage.ts'
import { courseTasks } from './meter-steps.ts'
import { nextStep } from './next-step.ts'

/**
 * Leads on with the step that comes next: on the overview, at the beginning of a task that was begun, and
 * behind a step that was ticked just now.
 */
export function showNext(ticked?: HTMLElement): void {
  const shown = ticked?.parentElement?.querySelector('.next-step')
  shown?.remove()
  const next = nextStep(courseTasks(), recall().ticks)
  const link = (text: (id: string) => string): HTMLAnchorElement => {
    const home = document.querySelector<HTMLAnchorElement>('.brand')?.href
    const { task = '', step = '' } = next ?? {}
    return make('a', { href: new URL(`tasks/${task}/#${step}`, home).href }, text(step))
  }
  if (next === undefined) return
  const begin = document.querySelector<HTMLAnchorElement>('.begin a')
  if (begin) {
    begin.textContent = words.continueWith(next.step)
    begin.href = link(words.continueWith).href
  } else if (ticked === undefined && location.hash === '' && isHere(next.step)) {
    const way = make('p', { className: 'begin' }, link(words.continueWith))
    way.firstElementChild?.classList.add('button')
    document.querySelector('.opening')?.append(way)
  }
  if (ticked?.querySelector('input')?.checked) {
    const on = link(words.goOnWith)
    on.className = 'next-step'
    ticked.after(on)
  }
}

/** Whether a step is on this page, and not its first: that one is in sight. */
function isHere(step: string): boolean {
  return [...document.querySelectorAll<HTMLElement>('.step')]
    .slice(1)
    .some(({ dataset }) => dataset['step'] === step)
}
