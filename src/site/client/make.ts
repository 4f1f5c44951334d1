/** Makes an element with properties and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const nav = document.querySelector<HTMLElement>('.top nav[lang]')
const root = document.documentElement

/** Marks what the engine says as the page itself marks it; empty where both speak one language. */
export const interfaceProperties = nav === null ? {} : { lang: nav.lang, dir: nav.dir }

/** Marks what the page says, within something that the engine says. */
export const pageProperties = nav === null ? {} : { lang: root.lang, dir: root.dir }
