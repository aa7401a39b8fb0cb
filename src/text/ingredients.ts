import { regexp } from './regexp.js'

/** A mass, a volume or a spoonful, and what it is of, as a whole line: `500 g strong white flour`, `100 g starter (20%)`, `低筋面粉 120克`. */
const INGREDIENT = regexp('iu')`
  ^\s*(?:[-–•*]\s)?(?:\d[\d.,½¼¾⅓⅔/ –-]{0,8}|[½¼¾⅓⅔])\s?(?:g|kg|mg|ml|cl|dl|l|litres?|liters?|grams?|oz|ounces?|lbs?|pounds?|tsp|tbsp|teaspoons?|tablespoons?|cups?|pints?|克|毫升|千克|升|勺|大勺|小勺|汤匙|茶匙)
    \s?(?:of )?[\p{L}][\p{L}’'\- ]{1,40}(?:[,，(（][^.。;；]{1,60})?$
  |^\s*(?:[-–•*]\s)?\p{Script=Han}{1,8}[\s：:]{0,2}\d[\d.]{0,5}\s?(?:克|毫升|千克|升|勺|大勺|小勺|汤匙|茶匙|g|ml|kg)(?:[（(][^）)]{1,20}[）)])?$
`
const LONGEST = 90

/** Whether a line tells how much of one thing goes into a recipe or mixture, and nothing else: each recipe has its own. */
export const isIngredient = (line: string): boolean => line.length <= LONGEST && INGREDIENT.test(line)
