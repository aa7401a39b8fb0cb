#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { main } from './cli/program.js'

// Every expression is compiled to machine code at once: nearly all are used on more than one sentence, for which V8 else compiles them twice.
setFlagsFromString('--no-regexp-tier-up')
process.exitCode = await main(process.argv.slice(2))
