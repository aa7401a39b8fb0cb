import t from 'tap'
import { reads } from './reads.js'

t.test(
  'English: whole numbers',
  reads(`
    ⟦98⟧ contact points → quantity 98
    ⟦2,672⟧ items → quantity 2672
    a total of ⟦12,512⟧ cases → quantity 12512
    ⟦1,234,567⟧ records → quantity 1234567
    ⟦0⟧ incidents → quantity 0
    ⟦3.5 hours⟧ → duration 3.5 hours
    served ⟦8,600 people⟧ → quantity 8600 people
    ⟦32⟧ staff → quantity 32
    ⟦15 times⟧ → multiple 15 times
    fell by ⟦(4.1)%⟧ → percentage -4.1 %
    Sales | ⟦11.7 | %⟧ → percentage 11.7 %
    ⟦7⟧ copies → quantity 7
  `),
)

t.test(
  'English: scales',
  reads(`
    ⟦1.2 million⟧ books → quantity 1200000
    ⟦$1.2bn⟧ → money 1200000000 美元
    ⟦$3.2 billion⟧ → money 3200000000 美元
    ⟦5 million people⟧ → quantity 5000000 people
    ⟦£250,000⟧ → money 250000 英镑
    ⟦€4.5m⟧ → money 4500000 欧元
    ⟦€40 million⟧ → money 40000000 欧元
    ⟦$1.9 trillion⟧ → money 1900000000000 美元
    ⟦US$500 million⟧ → money 500000000 美元
    ⟦HK$30 million⟧ → money 30000000 港元
    a dividend of ⟦4.2p⟧ a share → money 4.2 p
    ⟦40 thousand⟧ → quantity 40000
    ⟦three million⟧ → quantity 3000000
    ⟦USD 5 million⟧ → money 5000000 美元
    ⟦NOK 240 million⟧ → money 240000000 NOK
    ⟦more than CHF 4.2 million⟧ → money over (4200000, 4300000) CHF
    ⟦NZ$3.5m⟧ and ⟦₹12,000⟧ → money 3500000 NZD; money 12000 INR
    turned over ⟦€318 million⟧ → money 318000000 欧元
    ⟦87%⟧ in August and in January ⟦39%⟧ → percentage 87 %; percentage 39 %
    ⟦RMB 300 million⟧ → money 300000000 元
    ⟦12k⟧ → quantity 12000
  `),
)

t.test(
  'English: words',
  reads(`
    ⟦three hundred and twenty people⟧ → quantity 320 people
    ⟦twenty-five⟧ schools → quantity 25
    ⟦a dozen⟧ cases → quantity 12
    ⟦two dozen⟧ visits → quantity 24
    ⟦one hundred⟧ trees → quantity 100
    ⟦five thousand⟧ homes → quantity 5000
    ⟦forty-two percent⟧ → percentage 42 percent
    ⟦seven⟧ of the ⟦eight⟧ grantees → quantity 7; quantity 8
    ⟦ninety-nine⟧ → quantity 99
    ⟦twelve⟧ → quantity 12
    ⟦two hundred million dollars⟧ → money 200000000 dollars
    ⟦one thousand two hundred and six⟧ → quantity 1206
    ⟦a hundred years⟧ → duration 100 years
    ⟦six⟧ → quantity 6
    ⟦two⟧ or ⟦three⟧ sites → quantity 2; quantity 3
    ⟦several hundred⟧ firms → quantity several [200, 1000)
  `),
)

t.test(
  'English: several',
  reads(`
    ⟦dozens⟧ of complaints → quantity several [24, 120)
    ⟦hundreds⟧ of volunteers → quantity several [200, 1000)
    ⟦thousands⟧ of people → quantity several [2000, 10000)
    ⟦tens of thousands⟧ of homes → quantity several [20000, 100000)
    ⟦several thousand⟧ trees → quantity several [2000, 10000)
    ⟦a few hundred⟧ visitors → quantity several [200, 1000)
  `),
)

t.test(
  'English: over',
  reads(`
    ⟦more than 1 million⟧ records → quantity over (1000000, 2000000)
    ⟦over 500⟧ volunteers → quantity over (500, 600)
    ⟦above 20 percent⟧ → percentage over (20, 30) percent
    ⟦exceeding $3 million⟧ → money over (3000000, 4000000) 美元
    ⟦in excess of 40⟧ cases → quantity over (40, 50)
    ⟦upwards of 200 people⟧ → quantity over (200, 300) people
    ⟦10+⟧ sites → quantity over (10, 20)
    ⟦500-plus⟧ members → quantity over (500, 600)
    ⟦greater than 5⟧ → quantity over (5, 6)
  `),
)

t.test(
  'English: at least',
  reads(`
    ⟦at least 20 miles⟧ → quantity at-least [20, ∞) miles
    ⟦no fewer than 12⟧ members → quantity at-least [12, ∞)
    ⟦not less than 95 percent⟧ → percentage at-least [95, ∞) percent
    ⟦a minimum of 3 years⟧ → duration at-least [3, ∞) years
    ⟦5 or more⟧ visits → quantity at-least [5, ∞)
    ⟦18 and over⟧ → quantity at-least [18, ∞)
    ⟦100 or above⟧ → quantity at-least [100, ∞)
  `),
)

t.test(
  'English: at most',
  reads(`
    ⟦up to 30 days⟧ → duration at-most (-∞, 30] days
    ⟦no more than 5 percent⟧ → percentage at-most (-∞, 5] percent
    ⟦at most 10⟧ → quantity at-most (-∞, 10]
    ⟦a maximum of 4 people⟧ → quantity at-most (-∞, 4] people
    ⟦not more than 50⟧ → quantity at-most (-∞, 50]
    ⟦2 or fewer⟧ → quantity at-most (-∞, 2]
  `),
)

t.test(
  'English: under',
  reads(`
    ⟦nearly 5,000 people⟧ → quantity under [4000, 5000) people
    ⟦almost 60 percent⟧ → percentage under [50, 60) percent
    ⟦close to 300⟧ sites → quantity under [200, 300)
    ⟦under 5 percent⟧ → percentage under (-∞, 5) percent
    ⟦less than 10 days⟧ → duration under (-∞, 10) days
    ⟦fewer than 12⟧ cases → quantity under (-∞, 12)
    ⟦below 3 percent⟧ → percentage under (-∞, 3) percent
    ⟦just under 400⟧ → quantity under [300, 400)
    ⟦approaching 1,000⟧ → quantity under [0, 1000)
  `),
)

t.test(
  'English: about',
  reads(`
    ⟦about 120 miles⟧ → quantity about [115, 125] miles
    ⟦around 300 people⟧ → quantity about [250, 350] people
    ⟦approximately 1,600⟧ participants → quantity about [1550, 1650]
    ⟦roughly half⟧ of them → ratio about [0.45, 0.55]
    ⟦some 830 km⟧ → quantity about [825, 835] km
    ⟦an estimated 40,000 people⟧ → quantity about [35000, 45000] people
    ⟦20 or so⟧ → quantity about [15, 25]
    ⟦~50⟧ units → quantity about [45, 55]
  `),
)

t.test(
  'English: percent',
  reads(`
    ⟦5 percent⟧ → percentage 5 percent
    ⟦6.5%⟧ → percentage 6.5 %
    ⟦12 per cent⟧ → percentage 12 per cent
    ⟦3.2 pct⟧ → percentage 3.2 pct
    ⟦1.5 percentage points⟧ → points 1.5 percentage points
    ⟦25 basis points⟧ → points 25 basis points
    ⟦half⟧ of the members → ratio 0.5
    ⟦two-thirds⟧ of members → ratio [0.666666, 0.666667]
    ⟦one third⟧ of the budget → ratio [0.333333, 0.333334]
    ⟦three-quarters⟧ of staff → ratio 0.75
    ⟦a quarter⟧ of them → ratio 0.25
    ⟦one-half⟧ of it → ratio 0.5
  `),
)

t.test(
  'English: multiples',
  reads(`
    ⟦2 times⟧ → multiple 2 times
    ⟦three times⟧ → multiple 3 times
    a ⟦3-fold⟧ rise → multiple 3 fold
  `),
)

t.test(
  'English: money',
  reads(`
    ⟦$1,200⟧ → money 1200 美元
    ⟦$5 million to $6 million⟧ → money [5000000, 6000000] 美元
    ⟦$12⟧ per hour → money 12 美元
    ⟦£3.5 billion⟧ → money 3500000000 英镑
    ⟦¥500⟧ → money 500 元
    ⟦50 cents⟧ → money 50 cents
    ⟦20 dollars⟧ → money 20 dollars
    ⟦30 euros⟧ → money 30 euros
  `),
)

t.test(
  'English: ranges',
  reads(`
    ⟦between 5 and 10 percent⟧ → percentage [5, 10] percent
    ⟦3-5 days⟧ → duration [3, 5] days
    ⟦20–30 people⟧ → quantity [20, 30] people
    ⟦10 to 15 percent⟧ → percentage [10, 15] percent
    ⟦$4.5 million to $6 million⟧ → money [4500000, 6000000] 美元
    ⟦5-10 percent⟧ → percentage [5, 10] percent
    from ⟦100⟧ to ⟦200⟧ → quantity 100; quantity 200
    ⟦between 100 and 200 people⟧ → quantity [100, 200] people
    ⟦3 to 5 years⟧ → duration [3, 5] years
  `),
)

t.test(
  'English: units',
  reads(`
    ⟦380 km⟧ → quantity 380 km
    ⟦20 miles⟧ → quantity 20 miles
    ⟦15 kilometers⟧ → quantity 15 kilometers
    ⟦8 hours⟧ → duration 8 hours
    ⟦45 minutes⟧ → duration 45 minutes
    ⟦30 days⟧ → duration 30 days
    ⟦6 weeks⟧ → duration 6 weeks
    ⟦12 months⟧ → duration 12 months
    ⟦5 years⟧ → duration 5 years
    a ⟦12-month⟧ period → duration 12 month
    a ⟦20-year⟧ plan → duration 20 year
    ⟦3.5 acres⟧ → quantity 3.5 acres
    ⟦40 hectares⟧ → quantity 40 hectares
    ⟦200 square miles⟧ → quantity 200 square miles
    ⟦500 tons⟧ → quantity 500 tons
    ⟦12 tonnes⟧ → quantity 12 tonnes
    ⟦60 pounds⟧ → quantity 60 pounds
    ⟦25 feet⟧ → quantity 25 feet
    ⟦3 meters⟧ → quantity 3 meters
    ⟦10 gallons⟧ → quantity 10 gallons
    ⟦5 MW⟧ → quantity 5 MW
    ⟦300 MWh⟧ → quantity 300 MWh
    ⟦2 TB⟧ → quantity 2 TB
    ⟦16 GB⟧ → quantity 16 GB
    ⟦120 square feet⟧ → quantity 120 square feet
    ⟦40 barrels⟧ → quantity 40 barrels
    ⟦65 years old⟧ → age 65 years old
    ⟦2 decades⟧ → duration 2 decades
    ⟦4 quarters⟧ → duration 4 quarters
  `),
)

t.test(
  'English: dates',
  reads(`
    ⟦January 23, 2024⟧ → date
    ⟦23 January 2024⟧ → date
    ⟦Jan. 5, 2024⟧ → date
    ⟦March 5⟧ → date
    ⟦5 March⟧ → date
    ⟦March 2024⟧ → date
    in May →
    in ⟦2019⟧ → date
    since ⟦2020⟧ → date
    ⟦2019–2024⟧ → date
    ⟦2020 through 2024⟧ → date
    ⟦fiscal year 2024⟧ → date
    ⟦fiscal years 2021 through 2025⟧ → date
    ⟦FY2024⟧ → date
    ⟦FY 2024⟧ → date
    ⟦Q3 2024⟧ → date
    ⟦Q3 FY2024⟧ → date
    ⟦2024 Q1⟧ → date
    ⟦third quarter of 2024⟧ → date
    ⟦first half of 2023⟧ → date
    the ⟦1990s⟧ → date
    ⟦2024-01-23⟧ → date
    ⟦9:30 a.m.⟧ → date
  `),
)

t.test(
  'English: designators',
  reads(`
    Table ⟦2⟧ → designator 2
    Figure ⟦3⟧ → designator 3
    Section ⟦301⟧ → designator 301
    Chapter ⟦4⟧ → designator 4
    Phase ⟦3⟧ → designator 3
    Part ⟦2⟧ → designator 2
    Annex ⟦5⟧ → designator 5
    Article ⟦12⟧ → designator 12
    page ⟦14⟧ → designator 14
    Page ⟦14⟧ → designator 14
    No. ⟦7⟧ → designator 7
    Step ⟦4⟧ → designator 4
    Title ⟦10⟧ → designator 10
    Appendix ⟦2⟧ → designator 2
    Volume ⟦3⟧ → designator 3
    Recommendation ⟦6⟧ → designator 6
    Level ⟦2⟧ → designator 2
    footnote ⟦12⟧ → designator 12
    Note ⟦4⟧ → designator 4
    Goal ⟦13⟧ → designator 13
    Article I, Section ⟦9⟧ → designator 9
    [⟦26⟧] → designator 26
    ⟦85⟧ Fed. Reg. ⟦61,505⟧ → designator 85; designator 61505
    ⟦42⟧ U.S.C. ⟦1395⟧ → designator 42; designator 1395
    DOD Instruction ⟦5000.66⟧, as amended → designator 5000.66
  `),
)

t.test(
  'English: identifiers',
  reads(`
    COVID-⟦19⟧ → identifier 19
    GAO-⟦26⟧-⟦107551⟧ → identifier 26; identifier 107551
    F-⟦35⟧ → identifier 35
    B-⟦52⟧ → identifier 52
    ⟦3⟧D printing → identifier 3
    ⟦4⟧G network → identifier 4
    ⟦5⟧G → identifier 5
    A⟦4⟧ paper → identifier 4
    ⟦010⟧-⟦62345678⟧ → identifier 10; identifier 62345678
    ⟦800⟧-⟦555⟧-⟦0199⟧ → identifier 800; identifier 555; identifier 199
    ZC⟦2024⟧-⟦0178⟧ → identifier 2024; identifier 178
    version ⟦1.2⟧.⟦3⟧ → identifier 1.2; identifier 3
    ⟦192.168⟧.⟦0.1⟧ → identifier 192.168; identifier 0.1
    ⟦0042⟧ → identifier 42
    ⟦123456789012⟧ → identifier 123456789012
  `),
)

t.test(
  'English: ordinals',
  reads(`
    ⟦1⟧st place → ordinal 1
    ⟦2⟧nd floor → ordinal 2
    the ⟦21⟧st century → ordinal 21
    the third visit →
  `),
)

t.test(
  'English: idioms',
  reads(`
    one of the reasons →
    no one →
    for one thing →
    one another →
  `),
)

t.test(
  'English: signs',
  reads(`
    ⟦-5 percent⟧ → percentage -5 percent
    ⟦−2.3%⟧ → percentage -2.3 %
    ⟦(1,234)⟧ → quantity -1234
    A loss of ⟦$(2.2) million⟧, or ⟦$(.17)⟧ a share, and ⟦$(704) thousand⟧ → money -2200000 美元; money -0.17 美元; money -704000 美元
    It rose (from ⟦$2.2 million⟧) and (⟦$5⟧ → money 2200000 美元; money 5 美元
    ⟦minus 5⟧ → quantity -5
    ⟦1.2×10^5⟧ → quantity 120000
    ⟦3.14⟧ → quantity 3.14
    ⟦.5 percent⟧ → percentage 0.5 percent
  `),
)

t.test(
  'English: mixed',
  reads(`
    Of the ⟦640⟧ samples tested, ⟦608⟧ passed, a pass rate of ⟦95 percent⟧. → quantity 640; quantity 608; percentage 95 percent
    rose from ⟦1,200⟧ to ⟦1,500⟧, an increase of ⟦20 percent⟧ → quantity 1200; quantity 1500; percentage 20 percent
    ⟦95⟧ staff work in the ⟦three⟧ offices: ⟦40⟧ in Leeds, ⟦32⟧ in York and ⟦23⟧ in Hull → quantity 95; quantity 3; quantity 40; quantity 32; quantity 23
    serves ⟦86⟧ villages and ⟦12,400⟧ residents → quantity 86; quantity 12400
    ⟦$3.2 million⟧ in grants to ⟦45⟧ schools → money 3200000 美元; quantity 45
    ⟦5⟧ of ⟦12⟧ members → quantity 5; quantity 12
    ⟦12⟧ out of ⟦20⟧ → quantity 12; quantity 20
    ⟦20⟧ x ⟦30⟧ → quantity 20; quantity 30
    ⟦3⟧:⟦1⟧ ratio → ratio 3; ratio 1
    ⟦1⟧ in ⟦4⟧ adults → quantity 1; quantity 4
    ⟦two⟧ ⟦3-year⟧ grants → quantity 2; duration 3 year
    the ⟦18⟧ key actions → quantity 18
    Between ⟦2022⟧ and ⟦2024⟧, ⟦31⟧ reports → date; date; quantity 31
    by ⟦2030⟧ → date
    ⟦2,000⟧ cases in ⟦2024⟧ → quantity 2000; date
    ⟦1905⟧ cases → date
  `),
)

t.test(
  'English: more of each',
  reads(`
    ⟦1.25 million⟧ visitors → quantity 1250000
    ⟦$48.6 million⟧ → money 48600000 美元
    ⟦seventy-five percent⟧ → percentage 75 percent
    one and a half years →
    up ⟦8 percent⟧ → percentage 8 percent
    ⟦12⟧ of ⟦15⟧ sites → quantity 12; quantity 15
    a ⟦5 percent⟧ rise → percentage 5 percent
    the ⟦4-year⟧ programme → duration 4 year
    ⟦$2 million-plus⟧ → money over (2000000, 3000000) 美元
    ⟦nine months⟧ → duration 9 months
    ⟦600 km⟧ → quantity 600 km
    ⟦7.2 percent⟧ in September → percentage 7.2 percent
    ⟦2.5 times⟧ → multiple 2.5 times
    Schedule ⟦3⟧ → designator 3
    Tier ⟦1⟧ → designator 1
    Phase ⟦2⟧ of the work → designator 2
    ⟦6 to 8 weeks⟧ → duration [6, 8] weeks
    ⟦more than half⟧ of the staff → ratio over (0.5, 0.6)
    ⟦nearly two-thirds⟧ of them → ratio under [0.666666, 0.666667]
    ⟦at least three⟧ sites → quantity at-least [3, ∞)
    ⟦not more than 12 months⟧ → duration at-most (-∞, 12] months
    ⟦under 18 years old⟧ → age under (-∞, 18) years old
    ⟦$750,000⟧ → money 750000 美元
    ⟦£1.2bn⟧ → money 1200000000 英镑
  `),
)
