/** Whether a string of digits passes the Luhn test (ISO/IEC 7812-1, annex B): bank cards. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits.length > 0 && sum % 10 === 0
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether an 18-character unified social credit code passes its check (GB 32100-2015: weights 3^i mod 31). */
export const passesCreditCode = (code: string): boolean => {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    const value = CREDIT_ALPHABET.indexOf(character)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return code.length === 18 && CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

/** Whether an 18-character citizen identity number passes its check (GB 11643-1999, ISO 7064 MOD 11-2). */
export const passesCitizenNumber = (number: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  let sum = 0
  for (const digit of number.slice(0, 17)) sum = ((sum + Number(digit)) * 2) % 11
  return '0123456789X'[(12 - sum) % 11] === number[17]
}

/** Whether a 10- or 13-character ISBN passes its check (ISO 2108). */
export const passesIsbn = (isbn: string): boolean => {
  if (/^\d{9}[\dX]$/.test(isbn))
    return [...isbn].reduce((sum, character, index) => sum + (10 - index) * (character === 'X' ? 10 : Number(character)), 0) % 11 === 0
  return /^\d{13}$/.test(isbn) && [...isbn].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
}

/** Whether an IBAN passes its check (ISO 13616, ISO 7064 MOD 97-10). */
export const passesIban = (iban: string): boolean => {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    if (Number.isNaN(value)) return false
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return iban.length >= 15 && remainder === 1
}
