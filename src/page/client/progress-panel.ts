import { announce } from '../../site/client/announce.ts'
import { forget, isKept, recall } from '../../site/client/storage.ts'
import { progressText } from './progress-text.ts'
import { courseTasks } from './meter-steps.ts'

/** The reader's progress on the overview: as text, to be copied, to be forgotten. */
export function startPanel(panel: HTMLElement): void {
  panel.hidden = false
  const note = panel.querySelector('.note')
  if (note && !isKept()) {
    note.textContent = 'This browser keeps nothing: it is gone when you leave the page.'
  }
  const text = panel.querySelector('[data-progress-text]')
  const draw = (): void => {
    if (text) text.textContent = progressText('', courseTasks(), recall().ticks)
  }
  addEventListener('remembered', draw)
  draw()

  panel.querySelector('[data-progress-copy]')?.addEventListener('click', () => {
    const title = document.querySelector('h1')?.textContent ?? ''
    navigator.clipboard.writeText(progressText(title, courseTasks(), recall().ticks)).then(
      () => announce('Progress copied'),
      () => announce('The browser did not allow copying'),
    )
  })
  panel.querySelector('[data-progress-reset]')?.addEventListener('click', () => {
    const question = 'Forget all ticks, opened hints and answers of this workshop in this browser?'
    if (!confirm(question)) return
    forget()
    announce('Progress reset')
  })
}
