/**
 * Remembers a pure function's result for each object it was given, for as long as the object lives: sentences, figures and copies of one
 * document are asked for by several detectors and worked out once. Invisible from outside, because the function is pure.
 */
export const once = <Subject extends object, Result>(compute: (subject: Subject) => Result): ((subject: Subject) => Result) => {
  const known = new WeakMap<Subject, { readonly result: Result }>()
  return subject => {
    let entry = known.get(subject)
    if (!entry) {
      entry = { result: compute(subject) }
      known.set(subject, entry)
    }
    return entry.result
  }
}
