import type { Exporter } from './exporter.js'
import { json } from './json.js'
import { ndjson } from './ndjson.js'
import { text } from './text.js'

/** Every file a review can be turned into; a new one is its file and a line here. */
export const EXPORTERS: readonly Exporter[] = [text, json, ndjson]
