import t from 'tap'
import { parse } from '../../src/formats/index.js'
import { DoubletakeError } from '../../src/model/errors.js'
import { mutated } from '../tools/mutations.js'
import { randomFrom } from '../tools/random.js'
import { seeds } from '../tools/seeds.js'

const FILES = 150

t.test('a damaged file is read or refused with a code; nothing else is ever thrown', async t => {
  const random = randomFrom(7)
  const sound = seeds()
  for (let file = 0; file < FILES; file++) {
    const end = await parse('damaged', mutated(random.pick(sound)!, random)).catch(error => error)
    if (end instanceof DoubletakeError) t.not(end.code, 'internal')
    else t.type(end.document?.text, 'string', `file ${file}`)
  }
})
