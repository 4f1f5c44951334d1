/** Says a sentence to readers who listen, and to nobody else. */
export function announce(text: string): void {
  const region = document.querySelector('[data-announcer]')
  if (region === null) return
  region.textContent = ''
  // The same sentence twice is read twice only when the region was empty in between.
  setTimeout(() => (region.textContent = text), 50)
}
