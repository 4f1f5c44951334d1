import * as words from '../../interface/current.ts'
import { recall, remember } from '../../site/client/storage.ts'
import { stepsOf } from './meter-steps.ts'

/** Ticks at the end of each step, meters of each task, and the progress on the overview. */
export function startProgress(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.step')) {
    addTick(section, section.dataset['step'] ?? '')
  }
  const panel = document.querySelector<HTMLElement>('[data-progress]')
  if (panel !== null) void import('./progress-panel.ts').then(({ startPanel }) => startPanel(panel))
  addEventListener('remembered', draw)
  draw()
  if (Object.keys(recall().ticks).length > 0) leadOn()
}

function leadOn(ticked?: HTMLElement): void {
  void import('./continue.ts').then(({ showNext }) => showNext(ticked))
}

function addTick(section: HTMLElement, step: string): void {
  const label = document.createElement('label')
  label.className = 'tick'
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.dataset['tick'] = step
  input.addEventListener('change', () => {
    remember(({ ticks }) => {
      if (input.checked) ticks[step] = true
      else Reflect.deleteProperty(ticks, step)
    })
    leadOn(label)
  })
  label.append(input, words.stepIsDone(step))
  section.append(label)
}

function draw(): void {
  const { ticks } = recall()
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-tick]')) {
    input.checked = ticks[input.dataset['tick'] ?? ''] === true
  }
  for (const meter of document.querySelectorAll<HTMLElement>('.meter')) {
    const steps = stepsOf(meter)
    const done = steps.filter((step) => ticks[step])
    meter.hidden = steps.length === 0
    meter.setAttribute('role', 'img')
    meter.setAttribute('aria-label', words.stepsDone(done.length, steps.length))
    meter.replaceChildren(
      ...steps.map((step) => {
        const mark = document.createElement('i')
        mark.className = ticks[step] ? 'done' : ''
        return mark
      }),
    )
  }
}
