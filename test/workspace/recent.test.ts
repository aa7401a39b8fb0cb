import t from 'tap'
import { Recent } from '../../src/workspace/recent.js'

t.test('what was asked for last is remembered', async t => {
  const recent = new Recent<string>(2)
  const made: string[] = []
  const get = (name: string) =>
    recent.get(name, async () => {
      made.push(name)
      if (name === 'bad') throw new Error('no')
      return name
    })
  for (const name of ['a', 'b', 'a', 'b']) await get(name)
  t.same(made, ['a', 'b'], 'and made once')
  await get('c')
  await get('b')
  await get('a')
  t.same(made, ['a', 'b', 'c', 'a'], 'what was asked for longest ago goes first')
  recent.forget('a')
  await get('a')
  t.equal(made.at(-1), 'a', 'what is forgotten is made again')
  await t.rejects(get('bad'))
  await t.rejects(get('bad'))
  t.same(made.slice(-2), ['bad', 'bad'], 'what failed is tried again')
})
