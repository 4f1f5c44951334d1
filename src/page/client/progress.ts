import { announce } from '../../words/client/announce.ts'
import { forget, recall, remember } from '../../words/client/storage.ts'
import { progressText } from './progress-text.ts'

/** Ticks at the end of each step, meters of each task, and the progress on the overview. */
export function startProgress(): void {
  for (const section of document.querySelectorAll<HTMLElement>('.step')) {
    addTick(section, section.dataset['step'] ?? '')
  }
  const panel = document.querySelector<HTMLElement>('[data-progress]')
  if (panel !== null) startPanel(panel)
  addEventListener('remembered', draw)
  draw()
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
  })
  label.append(input, `Step ${step} is done`)
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
    meter.setAttribute('aria-label', `${done.length} of ${steps.length} steps done`)
    meter.replaceChildren(
      ...steps.map((step) => {
        const mark = document.createElement('i')
        mark.className = ticks[step] ? 'done' : ''
        return mark
      }),
    )
  }
  const text = document.querySelector('[data-progress-text]')
  if (text) text.textContent = progressText('', tasks(), ticks)
}

function stepsOf(meter: HTMLElement): string[] {
  return (meter.dataset['steps'] ?? '').split(' ').filter(Boolean)
}

function tasks(): { name: string; steps: string[] }[] {
  return [...document.querySelectorAll<HTMLElement>('.plan .meter')].map((meter) => ({
    name: meter.dataset['task'] ?? '',
    steps: stepsOf(meter),
  }))
}

function startPanel(panel: HTMLElement): void {
  panel.hidden = false
  panel.querySelector('[data-progress-copy]')?.addEventListener('click', () => {
    const text = progressText(
      document.querySelector('h1')?.textContent ?? '',
      tasks(),
      recall().ticks,
    )
    navigator.clipboard.writeText(text).then(
      () => announce('Progress copied'),
      () => announce('The browser did not allow copying'),
    )
  })
  panel.querySelector('[data-progress-reset]')?.addEventListener('click', () => {
    if (!confirm('Forget all ticks, opened hints and answers of this workshop in this browser?'))
      return
    forget()
    announce('Progress reset')
  })
}
