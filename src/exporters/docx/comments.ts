import { content } from '../xml.js'
import type { Archive } from './archive.js'

/** A comment: its number in the file and its paragraphs. */
export interface Comment {
  readonly id: number
  readonly paragraphs: readonly string[]
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The comments part of a package, there or to be made. */
export interface CommentsPart {
  readonly name: string
  /** First number no comment has. */
  readonly firstId: number
  /** The parts that change when these comments are added. */
  with(comments: readonly Comment[]): ReadonlyMap<string, string>
}

/** Finds the comments part the main part relates to, or prepares a new one. */
export const commentsPart = (archive: Archive, main: string): CommentsPart => {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  const list =
    archive.text(relations) ?? `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const target = /<Relationship\b[^>]*\/relationships\/comments"[^>]*>/.exec(list)?.[0]
  const known = target && /\bTarget="([^"]*)"/.exec(target)?.[1]
  const name = known ? (known.startsWith('/') ? known.slice(1) : folder + known) : `${folder}comments.xml`
  const existing = archive.text(name)
  const prefix = existing ? (/<([\w.-]+:)?comments\b/.exec(existing)?.[1] ?? '') : 'w:'
  const ids = [...(existing ?? '').matchAll(/<(?:[\w.-]+:)?comment\b[^>]*?\bid="(\d+)"/g)].map(match => Number(match[1]))
  return {
    name,
    firstId: ids.reduce((most, id) => Math.max(most, id + 1), 0),
    with: comments => {
      const written = comments.map(comment => commentXml(comment, prefix)).join('')
      const parts = new Map([[name, existing ? beforeEnd(existing, 'comments', written) : newPart(written)]])
      if (!known) parts.set(relations, beforeEnd(opened(list), 'Relationships', relationship(list, name.slice(folder.length))))
      if (!existing) parts.set('[Content_Types].xml', withType(archive.text('[Content_Types].xml') ?? '', name))
      return parts
    },
  }
}

const newPart = (comments: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${comments}</w:comments>`

const commentXml = ({ id, paragraphs }: Comment, w: string): string => {
  const lines = paragraphs.map(text => `<${w}p><${w}r><${w}t xml:space="preserve">${content(text)}</${w}t></${w}r></${w}p>`)
  return `<${w}comment ${w}id="${id}" ${w}author="Doubletake" ${w}initials="DT">${lines.join('')}</${w}comment>`
}

/** Puts a source before the end tag of the root; a root that was empty is opened first. */
const beforeEnd = (xml: string, root: string, source: string): string => {
  const whole = opened(xml)
  const at = whole.search(new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*$`))
  return at < 0 ? whole : whole.slice(0, at) + source + whole.slice(at)
}

const opened = (xml: string): string => xml.replace(/<((?:[\w.-]+:)?(?:comments|Relationships))([^<>]*)\/>\s*$/, '<$1$2></$1>')

const relationship = (list: string, target: string): string => {
  let ordinal = 1
  while (list.includes(`"rIdDoubletake${ordinal}"`)) ordinal++
  const strict = /"http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\//.test(list)
  const base = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : TRANSITIONAL
  return `<Relationship Id="rIdDoubletake${ordinal}" Type="${base}/comments" Target="${target}"/>`
}

const withType = (types: string, name: string): string =>
  beforeEnd(types, 'Types', `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`)
