import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'

/** What an element that is none of PDF's own stands for (ISO 32000-1, 14.8.4). */
const roles = { Strong: 'Span', Em: 'Span' } as const

const name = (text: string): PDFName => PDFName.of(text)
const typeKey = name('S')
const kidsKey = name('K')

/**
 * Mends what readers of a tagged PDF do not understand in the structure that Chromium writes: elements that PDF does
 * not have get a role, a block of code is no figure, and what an item of a list says is its body.
 */
export function mendStructure(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  if (root === undefined) return
  root.set(name('RoleMap'), document.context.obj(roles))
  const visit = (element: PDFDict): void => {
    const type = typeOf(element)
    if (type === 'Figure' && !element.has(name('Alt'))) element.set(typeKey, name('Div'))
    // A caption is one of a figure or a table alone.
    if (type === 'Caption' && typeOf(parentOf(element)) === 'Div') element.set(typeKey, name('P'))
    if (type === 'LI') giveBody(element, document.context)
    for (const kid of elementsIn(element)) visit(kid)
  }
  for (const kid of elementsIn(root)) visit(kid)
}

/** Puts all of an item but its label into one element. */
function giveBody(item: PDFDict, context: PDFContext): void {
  const kids = kidsOf(item)
  const labels = kids.filter((kid) => typeOf(context.lookup(kid)) === 'Lbl')
  const others = kids.filter((kid) => !labels.includes(kid))
  if (others.length === 0 || others.some((kid) => typeOf(context.lookup(kid)) === 'LBody')) return
  const self = context.getObjectRef(item) ?? PDFNull
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: self, K: others })
  const page = item.get(name('Pg'))
  if (page !== undefined) body.set(name('Pg'), page)
  const ref = context.register(body)
  for (const kid of others) {
    const element = context.lookup(kid)
    if (element instanceof PDFDict && element.has(typeKey)) element.set(name('P'), ref)
  }
  item.set(kidsKey, context.obj([...labels, ref]))
}

function elementsIn(element: PDFDict): PDFDict[] {
  return kidsOf(element)
    .map((kid) => element.context.lookup(kid))
    .filter((kid) => kid instanceof PDFDict)
    .filter((kid) => kid.has(typeKey))
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(kidsKey)
  const found = kids instanceof PDFRef ? element.context.lookup(kids) : kids
  if (found instanceof PDFArray) return found.asArray()
  return kids === undefined ? [] : [kids]
}

function parentOf(element: PDFDict): PDFObject | undefined {
  return element.lookup(name('P'))
}

function typeOf(element: PDFObject | undefined): string | undefined {
  return element instanceof PDFDict
    ? element.lookupMaybe(typeKey, PDFName)?.decodeText()
    : undefined
}
