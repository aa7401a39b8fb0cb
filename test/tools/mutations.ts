import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random.js'

/** Damages a file in one of many ways; the same random numbers damage it the same way. */
export const mutated = (bytes: Uint8Array, random: Random): Uint8Array => {
  const kinds =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? [...PLAIN, repacked, exchanged, repacked]
      : bytes[0] === 0x25
        ? [...PLAIN, renumbered, renumbered]
        : PLAIN
  return random.pick(kinds)!(bytes, random)
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const flipped: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes)
  for (let count = 1 + random.below(40); count > 0; count--) copy[random.below(copy.length)] = random.below(256)
  return copy
}

const cut: Mutation = (bytes, random) => {
  const from = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.below(bytes.length - from))])
}

const repeated: Mutation = (bytes, random) => {
  const from = random.below(bytes.length)
  const piece = bytes.subarray(from, from + 1 + random.below(2000))
  return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: 1 + random.below(50) }, () => piece), bytes.subarray(from)])
}

/** Damage within a part of a package that stays a well-formed archive. */
const repacked: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes)
  const name = random.pick(Object.keys(parts))!
  return zipSync({ ...parts, [name]: random.pick([flipped, cut, tagged, tagged])!(parts[name]!, random) }, { level: 1 })
}

/** Tags dropped, doubled, or with a value changed: mostly still well-formed. */
const tagged: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('utf8')
  const tags = [...text.matchAll(/<[^>]*\/>|w:val="[^"]*"/g)]
  const tag = random.pick(tags)
  if (!tag) return bytes
  const changes = ['', tag[0] + tag[0], tag[0].replace(/"[^"]*"/, `"${random.pick(['-1', '99999999999', '', 'x', '%1%2%9'])}"`)]
  return Buffer.from(text.slice(0, tag.index) + random.pick(changes) + text.slice(tag.index + tag[0].length))
}

const exchanged: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const [a, b] = [random.pick(names)!, random.pick(names)!]
  return zipSync({ ...parts, [a]: parts[b]!, [b]: parts[a]! }, { level: 1 })
}

/** Numbers of a PDF's objects, references, lengths and places changed. */
const renumbered: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1')
  const numbers = [...text.matchAll(/\d+/g)]
  let copy = text
  for (let count = 1 + random.below(5); count > 0; count--) {
    const number = random.pick(numbers)!
    const other = random.pick(['0', '1', '2', '3', '-1', '99999999', String(random.below(100))])!
    copy =
      copy.slice(0, number.index) +
      other.padEnd(number[0].length).slice(0, Math.max(1, number[0].length)) +
      copy.slice(number.index + number[0].length)
  }
  return Buffer.from(copy, 'latin1')
}

const PLAIN: readonly Mutation[] = [flipped, cut, repeated]
