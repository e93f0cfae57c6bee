'use strict';
// Loaded into a process under measure: on SIGUSR2 it collects all garbage and writes how much memory is left in use.
const { writeFileSync } = require('node:fs');
const { setTimeout: delay } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

async function settle() {
  for (let round = 0; round < 4; round++) {
    collect();
    await delay(250);
  }
  writeFileSync(process.env.SETTLED_FILE, String(process.memoryUsage().rss));
}

process.on('SIGUSR2', () => void settle());
