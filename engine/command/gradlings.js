#!/usr/bin/env node
/** The command `gradlings`; what can be typed: `gradlings --help`. */
import { start } from './start.js';

await start();
