import { EventEmitter } from 'node:events';
import { tellLastWords } from '../../../../src/adapters/log/last-words';
import { createMemoryLog } from '../../../helpers/memory-log';

it('an error that nobody caught ends the process with a line of the log', () => {
  const log = createMemoryLog();
  const source = new EventEmitter();
  const exits: unknown[] = [];
  tellLastWords(log, source, (code) => void exits.push(code));
  const error = new Error('broken');
  source.emit('uncaughtException', error);
  expect(log.lines).toMatchObject([{ level: 'error', fields: { error } }]);
  expect(exits).toEqual([1]);
});
