import { tailBehind } from '../../../../text/tails.js'

/** 特困供养人员1642人，其中集中供养418人，集中供养率: who it is done to, all of them, as their name says. */
const OF_WHOM = /^(?:人员|对象|家庭|户|老年?人|儿童|学生|群众|案件|任务|人口)(?:共?有|总?数|共|为)?$/

/** 签约服务31.2万人，其中重点人群签约12.6万人，重点人群签约率78%: what was done as well, by the words `before` it, is no whole of what was done. */
export const isDoneToo = (before: string, doing: string | undefined): boolean => {
  const clause = lastClause(before)
  const at = doing === undefined ? -1 : clause.lastIndexOf(doing)
  return at >= 0 && !OF_WHOM.test(clause.slice(at + doing!.length)) && !/计划|任务|目标|应|拟|需/.test(clause)
}

/** The last clause of a text, or what there is of it. */
export const lastClause = tailBehind('，,。；;')

/** 批准逮捕498人，不批准逮捕371人，不捕率42.7%: what was done is no whole of what was not. */
export const isCounterpart = (before: string, undone: string | undefined): boolean =>
  undone !== undefined && !/[不未]/.test(before) && [...undone].every(character => before.includes(character))

/** What was not done, by the name of its rate: 捕 of 不捕率. */
export const undoneOf = (name: string): { readonly undone?: string } => {
  const undone = /^不([\p{Script=Han}]{1,4})$/u.exec(name)?.[1]
  return undone === undefined ? {} : { undone }
}
