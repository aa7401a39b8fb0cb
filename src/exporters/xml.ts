/** Characters XML 1.0 cannot hold, not even escaped: most controls, lone surrogates, U+FFFE and U+FFFF. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as the content of an element. What XML cannot hold becomes U+FFFD. */
export const content = (text: string): string => text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>\r]/g, character => ESCAPES[character]!)

/** A text as the value of an attribute in double quotes; line ends and tabs survive. */
export const attribute = (text: string): string =>
  text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\n\r\t]/g, character => ESCAPES[character]!)
