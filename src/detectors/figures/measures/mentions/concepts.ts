import { recalling } from '../../../../text/once.js'
import { rootOf } from './words.js'

/**
 * Words by which English reports say the same again, whatever part of speech they are: who employs has staff, who replied gave a response. A line
 * is one concept, named by its first word; words that reports tell apart (revenue and profit, rises and falls) stand on lines of their own.
 */
const CONCEPTS = `
staff employ employs employed employing employee employees employment workforce workers worker headcount personnel team
respond responds responded responding respondent respondents response responses reply replies replied answer answers answered
participant participants participate participated participation
enroll enrol enrols enrolls enrolled enrolment enrollment enroled
cost costs costing costed expense expenses expenditure spend spends spent spending outlay price priced
pay pays paid paying payment payments
injury injuries injured injuring hurt wounded casualty casualties
death deaths die dies died dead deceased killed kill fatal fatality fatalities
rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up higher raise raised raises climb climbed gain gained above lift lifted lifts
fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped down lower lowered reduce reduces reduced reducing reduction reductions shrink shrank below less fewer cut cuts
visit visits visited visiting visitor visitors
attend attends attended attendance attendances
inspect inspects inspected inspecting inspection inspections
meet meets met meeting meetings convene convened sit sat
operate operates operated operating run runs ran running
buy buys bought purchase purchases purchased acquire acquired acquisition
sell sells sold sale sales selling
complain complains complained complaint complaints grievance grievances
satisfaction satisfied satisfactory satisfy
home homes house houses dwelling dwellings
household households
pupil pupils student students learner learners
child children
company companies firm firms enterprise enterprises
supplier suppliers vendor vendors
annual annually yearly
month monthly months
average averaged averages averaging mean
deadline closed closing close closes closure
limit limits limited cap capped maximum max ceiling
last lasts lasted lasting duration
length long stretch stretched stretches
distance far
revenue revenues turnover
profit profits profitable earnings
loss losses lose loses lost
grant grants award awards awarded granted
donation donations donate donated donor donors gift gifts
fund funds funded funding
debt debts borrowing borrowings borrowed loan loans
vacancy vacancies vacant unfilled
arrest arrests arrested
crime crimes offence offences offense offenses
convict convicts convicted conviction convictions
prosecute prosecutes prosecuted prosecution prosecutions
detain detains detained detention
vote votes voted voting ballot ballots voter voters turnout
member members membership
plant plants planted planting
harvest harvests harvested harvesting
training trained training trainee trainees
teach teaches taught teaching teacher teachers
learn learns learned learnt learning
begin begins began begun start starts started starting commence commenced
end ends ended ending finish finished
build builds built construct constructed construction
invest invests invested investing investment investments
import imports imported importer
export exports exported exporter exporters
produce produces produced production producing output outputs
receive receives received receiving receipt
apply applies applied applying application applications applicant applicants
approve approves approved approval approvals
refuse refuses refused refusal rejected reject rejection
admit admits admitted admission admissions
discharge discharges discharged
treat treats treated treating treatment treatments
diagnose diagnosed diagnosis diagnoses
vaccinate vaccinated vaccination vaccinations vaccine vaccines immunise immunised immunisation immunized immunization
birth births born
withdraw withdrew withdrawn withdrawal withdrawals dropout dropouts
recommend recommends recommended recommendation recommendations
propose proposes proposed proposal proposals
decide decided decision decisions
survey surveys surveyed
interview interviews interviewed
invite invites invited invitation invitations
register registers registered registration registrations
own owns owned owner owners ownership
rent rents rented rental rentals tenant tenants tenancy
deliver delivers delivered delivery deliveries
carry carries carried transport transported
travel travels travelled traveled journey journeys trip trips
drive drives drove driven driver drivers
fly flew flown flight flights
wait waits waited waiting
arrive arrives arrived arrival arrivals
depart departs departed departure departures
delay delays delayed late
replace replaces replaced replacement replacements
repair repairs repaired renovate renovated renovation refurbish refurbished refurbishment
renew renews renewed renewal
recycle recycles recycled recycling
collect collects collected collecting collection collections
consume consumes consumed consumption
emit emits emitted emission emissions
generate generates generated generation
save saves saved saving savings
lend lends lent lending
deposit deposits deposited
insure insures insured insurance insurer insurers
claim claims claimed claimant claimants
fine fines fined penalty penalties
breach breaches breached violation violations violate violated
seize seizes seized seizure seizures confiscated
resign resigns resigned resignation resignations left leaver leavers leave leaves
join joins joined joiner joiners recruit recruits recruited recruitment hire hires hired
retire retires retired retirement
graduate graduates graduated graduation
publish publishes published publication publications
review reviews reviewed reviewing examine examines examined examining examination
assess assesses assessed assessment assessments
measure measures measured measurement measurements
complete completes completed completing completion
supply supplies supplied supplying
serve serves served serving
use uses used using usage user users
support supports supported
help helps helped
shelter shelters sheltered
damage damages damaged destroyed destruction
flood floods flooded flooding
grounding ground grounded
collide collided collision collisions crash crashes crashed
rescue rescues rescued
volunteer volunteers volunteered volunteering
score scores scored
pass passes passed
absence absences absent
exclude excludes excluded exclusion exclusions
sample samples sampled
rank ranks ranked ranking
capture captures captured capturing
leak leaks leaked leakage leaking
weigh weighs weighed weight
earn earns earned
live lives lived living reside resides resident residents
hold holds held contain contains contained
occupy occupied occupancy
capacity seats seat room
vessel vessels ship ships boat boats
aircraft plane planes
vehicle vehicles
physician physicians doctor doctors
lawyer lawyers attorney attorneys
woman women female females
man men male males
percentage share proportion
refund refunds refunded
clear clears cleared clearance
transfer transfers transferred
detect detects detected detection
issue issues issued
sign signs signed signature signatures signatories
`

const conceptNames = (): Map<string, string> => {
  const names = new Map<string, string>()
  for (const line of CONCEPTS.trim().split('\n')) {
    const words = line.split(' ')
    for (const word of words) if (!names.has(rootOf(word))) names.set(rootOf(word), words[0]!)
  }
  return names
}

const NAMES = conceptNames()

/** What a root of English says: the name of its concept, that of the verb it is the doing of (`disbursement`), else the root itself. */
export const conceptOf = (root: string): string => NAMES.get(root) ?? verbOf(root)

/** A noun is the doing of a verb no shorter. */
const DOING = /^(?!depart)([a-z]{5,}?)e?ment$/

const verbOf = recalling((root: string): string => {
  const verb = DOING.exec(root)?.[1]
  return verb === undefined ? root : (NAMES.get(verb) ?? verb)
})

/** Concepts any figure may be told with. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    'come came make made take took taken give gave given reach stand stood total number amount figure report year period altogether whole remain show shown find found ' +
    'note record say tell told put go went gone get got use past previous current present part mainly mostly mr mrs ms per cent percent million billion thousand ' +
    'hundred point dollar pound euro well case level rate'
  )
    .split(' ')
    .map(rootOf)
    .map(conceptOf),
)

/** The concepts of some roots, each once. */
export const conceptsOf = (roots: readonly string[]): string[] => [...new Set(roots.map(conceptOf))]
