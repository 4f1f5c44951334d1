import path from 'node:path'
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri'
import { Fragment, jsx } from 'astro/jsx-runtime'
import { Renderer } from 'astro/runtime/server/index.js'
import { defineMdastPlugin, evaluate } from 'satteri'
import { readText } from '../workshop/read-text.ts'
import { arrange } from './arrange.ts'
import { moveLinks } from './move-links.ts'
import { figures, placePictures } from './place-pictures.ts'

/** What a compiled page is given: the component of each word. */
interface Props {
  readonly components?: Readonly<Record<string, unknown>>
}

type Component = (props: Props) => unknown

/**
 * Gives a function that makes the content of a task page at its first call, a component that is used
 * as `<Content components={map} />`. Pages are compiled where they are rendered and never enter the
 * bundle: there, a thousand of them cost a gigabyte of memory and half of the time. That they can be
 * read was checked when the outline was made.
 *
 * @param file as in `Task.file`, a path from `root`
 */
export function contentLoader(
  root: string,
  file: string,
): () => Promise<{ readonly Content: Component }> {
  let content: Promise<Component> | undefined
  return async () => ({ Content: await (content ??= loadContent(root, file)) })
}

async function loadContent(root: string, file: string): Promise<Component> {
  const arrangement = defineMdastPlugin({
    name: 'arrange',
    options: { position: true },
    before(page, context) {
      context.replaceNode(page, arrange(page, file))
    },
  })
  const base = import.meta.env.BASE_URL
  const { default: body } = await evaluate(readText(path.join(root, file)), {
    mdastPlugins: [moveLinks({ base }), arrangement],
    hastPlugins: [satteriHeadingIdsPlugin(), figures(), placePictures({ root, page: file, base })],
    features: { smartPunctuation: true },
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
    Fragment,
    jsx: node,
    jsxs: node,
  })
  if (!isComponent(body)) throw new Error(`${file} became no component`)
  const component: Component = ({ components }) => body({ components: { Fragment, ...components } })
  return Object.assign(component, { [Renderer]: 'astro:jsx' })
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'function'
}

/** The runtime of Astro as compiled pages call it: always with properties. */
function node(type: unknown, props: unknown): unknown {
  return jsx(type, Object.assign({}, props))
}
