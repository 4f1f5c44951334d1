/** Text as a CSS string that is safe inside a `<style>` element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n]/g, (one) => `\\${one.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
