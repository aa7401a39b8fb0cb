/** Words of two characters for a rise and for a fall, as alternatives for building patterns. */
export const CHANGES_HAN =
  '增长|增加|提高|提升|上升|上涨|扩大|净增|增幅|涨幅|升幅|降幅|跌幅|减幅|下降|降低|减少|缩减|压减|压缩|回落|缩短|下滑|下跌|增产|减产'
/** … and of one, which any word may hold. */
export const CHANGE_HAN = `(?:${CHANGES_HAN}|增|升|涨|降|减|跌)`

const DOWN =
  /下降|降低|减少|缩减|压减|压缩|回落|缩短|下滑|降|减|跌|少|低|节约|节省|节支|decreas|declin|drop|fell|fall|reduc|shr[aiu]nk|slip|lower|fewer|less|shorter|earlier|younger|down|cut|sav(?:ed|ing)|below|under|short of/i
const UP =
  /增长|增加|提高|提升|上升|扩大|增|升|涨|多|高|超|increas|rais|rose|rise|rising|grew|grow|gain|climb|jump|expand|higher|more|longer|older|later|up|above|over|ahead|excess|exceed/i

/** The direction words of change give, the fall first where they hold both; undefined where they say nothing of it. */
export const directionOf = (words: string): 'up' | 'down' | undefined => (DOWN.test(words) ? 'down' : UP.test(words) ? 'up' : undefined)
