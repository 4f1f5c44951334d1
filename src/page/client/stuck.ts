/** Brings the button to life that helps where one is stuck; what it opens is loaded then. */
export function startStuck(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-stuck]')
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', () => {
    void import('./stuck-dialog.ts').then(({ openStuck }) => openStuck(button.dataset))
  })
}
