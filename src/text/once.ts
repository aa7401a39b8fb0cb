/**
 * Remembers a pure function's result for each object it was given, for as long as the object lives: sentences, figures and copies of one
 * document are asked for by several detectors and worked out once. Invisible from outside, because the function is pure.
 */
export const once = <Subject extends object, Result>(compute: (subject: Subject) => Result): ((subject: Subject) => Result) => {
  const known = new WeakMap<Subject, Result>()
  return subject => {
    const before = known.get(subject)
    if (before !== undefined || known.has(subject)) return before!
    const result = compute(subject)
    known.set(subject, result)
    return result
  }
}

/** Results `recalling` remembers at once unless told otherwise. */
const MOST = 10_000

/**
 * Remembers a pure function's results for the words or objects it was given last: cells of a table say the same again and again, near each other, and
 * then share what is made of it. Bounded: when too many are known all are forgotten.
 */
export const recalling = <Given, Result>(compute: (given: Given) => Result, most = MOST): ((given: Given) => Result) => {
  const known = new Map<Given, Result>()
  return given => {
    const before = known.get(given)
    if (before !== undefined || known.has(given)) return before!
    const result = compute(given)
    if (known.size >= most) known.clear()
    known.set(given, result)
    return result
  }
}
