import * as words from '../../interface/current.ts'
import { announce } from '../../site/client/announce.ts'
import { forget, isKept, recall } from '../../site/client/storage.ts'
import { progressText } from './progress-text.ts'
import { courseTasks } from './meter-steps.ts'

/** The reader's progress on the overview: as text, to be copied, to be forgotten. */
export function startPanel(panel: HTMLElement): void {
  panel.hidden = false
  const note = panel.querySelector('.note')
  if (note && !isKept()) {
    note.textContent = words.keepsNothing
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
      () => announce(words.progressCopied),
      () => announce(words.copyingForbidden),
    )
  })
  panel.querySelector('[data-progress-reset]')?.addEventListener('click', () => {
    if (!confirm(words.forgetAll)) return
    forget()
    announce(words.progressReset)
  })
}
