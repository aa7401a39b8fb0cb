import t from 'tap'
import { insertNode, removeNode, replaceElement } from '../../src/formats/docx/elements.js'
import { childElements, type Element, parseXml, serializeXml } from '../../src/formats/docx/xml.js'
import { parse } from '../../src/formats/index.js'
import { outline } from '../tools/outline.js'
import { randomFrom } from '../tools/random.js'
import { p, r, wordFile } from '../tools/word.js'

const tree = (names: string): Element =>
  parseXml(new TextEncoder().encode(`<r>${[...names].map(name => `<${name}/>`).join('')}</r>`)).documentElement!
const shown = (root: Element): string => new TextDecoder().decode(serializeXml(root.ownerDocument!))

t.test('nodes are moved, put in and taken out as the library does it', async t => {
  const { below } = randomFrom(5)
  const [own, library] = [tree('abcdefgh'), tree('abcdefgh')]
  const pick = (root: Element, at: number): Element => childElements(root)[at]!
  for (let round = 0; round < 300; round++) {
    const size = childElements(own).length
    const [from, to] = [below(size), below(size)]
    if (round % 5 === 4 && size > 3) {
      removeNode(pick(own, from))
      library.removeChild(pick(library, from))
    } else if (round % 5 === 3) {
      insertNode(own, own.ownerDocument!.createElement('n'), null)
      library.appendChild(library.ownerDocument!.createElement('n'))
    } else if (from !== to) {
      insertNode(own, pick(own, from), pick(own, to))
      library.insertBefore(pick(library, from), pick(library, to))
    }
    t.equal(shown(own), shown(library))
  }
  replaceElement(pick(own, 0), [own.ownerDocument!.createElement('x'), pick(own, 1)])
  t.match(shown(own), /^<r><x\/><[a-n]\/>/)
})

t.test('children are not numbered anew for each that goes', async t => {
  const root = tree('abc')
  removeNode(root.firstChild!)
  t.equal(root.childNodes.length, 3)
  t.equal(shown(root), '<r><b/><c/></r>')
})

t.test('a note referred to again stands once, where it was first', async t => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const body = `<w:p>${r('甲组。')}${reference}</w:p><w:p>${r('乙组。')}${reference}</w:p>`
  const { document } = await parse('a.docx', wordFile(body, { footnotes: `<w:footnote w:id="2">${p('按可比价计算。')}</w:footnote>` }))
  t.same(outline(document), ['paragraph|甲组。', 'note|按可比价计算。', 'paragraph|乙组。'])
})

t.test('fields nested deeper than any program nests them are not followed, and end where they end', async t => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const depth = 200
  const opened = `${mark('begin')}<w:r><w:instrText>QUOTE </w:instrText></w:r>${mark('separate')}`.repeat(depth)
  const { document } = await parse(
    'a.docx',
    wordFile(`<w:p>${opened}${r('域里的字')}${mark('end').repeat(depth)}${r('和域后的字。')}</w:p>`),
  )
  t.same(outline(document), ['paragraph|域里的字和域后的字。'])
})
