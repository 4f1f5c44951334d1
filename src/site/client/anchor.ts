/** What stands behind the `#` of the address. One that somebody cut short names nothing; the page goes on. */
export function anchor(): string {
  const text = location.hash.slice(1)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
