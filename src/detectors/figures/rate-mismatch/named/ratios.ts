import { type Role, resultOf, roleOf } from './roles.js'

/** Ratios told as so many to one: who is counted first and second. */
export interface Ratio {
  readonly name: Role
  readonly first: Role
  readonly second: Role
  /** Who is counted as less than one each; where they are told of, the ratio is not that of heads. */
  readonly inPart?: Role
}

const TEACHERS = roleOf({
  han: '教师|教员',
  before: '(?:teachers|teaching staff|lecturers)',
  after: '(?:full-time )?(?:teachers|teaching staff|lecturers)',
})
const VISITING = roleOf({
  han: '(?:兼职|外聘|兼课)\\p{Script=Han}{0,6}',
  before: '(?:part-time|visiting) [a-z]+',
  after: '(?:part-time|visiting)',
})
const STUDENTS = roleOf({
  han: '学生|在校生|幼儿|本科生|研究生|专科生',
  before: '(?:students|pupils|enrolment)',
  after: '(?:students|pupils|children)',
})
const DOCTORS = roleOf({ han: '医[师生]', before: '(?:doctors|physicians)', after: '(?:doctors|physicians)' })
const NURSES = roleOf({ han: '护士|护理人员|护师', before: 'nurses', after: '(?:registered )?nurses' })
const BEDS = roleOf({ han: '床位|病床', before: 'beds', after: 'beds' })
const CHILDREN = roleOf({ han: '幼儿', before: 'children', after: 'children' })
const STAFF = roleOf({ han: '保教人员|教职工', before: 'staff', after: '(?:care )?staff' })

/** Ratios that reports name (城乡收入比, 生师比, `male to female ratio`), each with the two amounts it is of, in that order. */
export const RATIOS: readonly Ratio[] = [
  {
    name: resultOf({ han: '城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:比值?|之比)' }),
    first: roleOf({ han: '城[镇市](?:(?:常住)?居民)?(?:(?:人均)?可支配收入)?' }),
    second: roleOf({ han: '农[村民](?:(?:常住)?居民)?(?:(?:人均)?可支配收入)?' }),
  },
  {
    name: resultOf({ han: '男女(?:性别)?(?:比例?|之比)', before: '(?:male[- ](?:to[- ])?female|men to women) ratio' }),
    first: roleOf({ han: '男[性生职工员]{0,2}', before: '(?:men|males?|boys)', after: '(?:men|males?|boys)' }),
    second: roleOf({ han: '女[性生职工员]{0,2}', before: '(?:women|females?|girls)', after: '(?:women|females?|girls)' }),
  },
  { name: resultOf({ han: '生师比' }), first: STUDENTS, second: TEACHERS, inPart: VISITING },
  { name: resultOf({ han: '师生比' }), first: TEACHERS, second: STUDENTS, inPart: VISITING },
  {
    name: resultOf({ before: '(?:student|pupil)s?[-–—/ ](?:to[- ])?(?:teacher|staff)s? ratio' }),
    first: STUDENTS,
    second: TEACHERS,
    inPart: VISITING,
  },
  { name: resultOf({ han: '医护比' }), first: DOCTORS, second: NURSES },
  { name: resultOf({ han: '床护比' }), first: BEDS, second: NURSES },
  { name: resultOf({ before: '(?:doctor|physician)s?[-–—/ ](?:to[- ])?nurses? ratio' }), first: DOCTORS, second: NURSES },
  { name: resultOf({ before: 'nurses?[-–—/ ](?:to[- ])?(?:doctor|physician)s? ratio' }), first: NURSES, second: DOCTORS },
  { name: resultOf({ han: '保教比|师幼比' }), first: STAFF, second: CHILDREN },
]
