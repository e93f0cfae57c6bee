import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTemplates } from '../../../../src/adapters/teams/templates';
import { CARDS } from '../../../fixtures/teams-adapter/world';

describe('loadTemplates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
    cpSync(CARDS, folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const breakWith = (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
    return () => loadTemplates(folder);
  };

  it('loads what the project brings', () => {
    expect(() => loadTemplates(folder)).not.toThrow();
  });

  it.each([
    ['help.json', '{', /help\.json cannot be read as JSON/],
    ['samples/help.json', 'hello', /samples\/help\.json cannot be read as JSON/],
    [
      'help.json',
      '{"text":"${nothing}"}',
      /help\.json cannot be filled .*: nothing was given for \$\{nothing\}/,
    ],
    ['help.json', '{"text":"${title + }"}', /help\.json cannot be filled/],
    ['help.json', '{"text":"${noSuchFunction(title)}"}', /help\.json cannot be filled/],
  ])('stops at a broken %s (%s) and says what is wrong', (file, text, message) => {
    expect(breakWith(file, text)).toThrow(message);
  });

  it('stops at a missing file', () => {
    rmSync(join(folder, 'list.json'));
    expect(() => loadTemplates(folder)).toThrow(/list\.json cannot be read/);
  });

  it('prints nothing for null, looks at what is filled in only once, and leaves the model alone', () => {
    const template = { text: 'a${x}b${y}', list: '${list}' };
    writeFileSync(join(folder, 'help.json'), JSON.stringify(template));
    writeFileSync(join(folder, 'samples/help.json'), JSON.stringify({ x: null, y: '', list: [1] }));
    const expand = loadTemplates(folder);
    const model = { x: null, y: '{z}', z: 'secret', list: [{ deep: undefined }] };
    const card = expand('help', model);
    expect(card).toEqual({ text: 'ab{z}', list: [{ deep: '' }] });
    expect(card['list']).not.toBe(model.list);
    expect(() => expand('help', { x: '${z}', y: '', z: 'secret', list: [] })).toThrow(
      'nothing was given for ${z}',
    );
  });
});
