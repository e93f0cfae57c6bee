import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { maskSecrets } from './adapters/log/mask';

/** Where the command line talks with a person or a script. */
export interface Terminal {
  say(line: string): void;
  /** Beside what was asked for; whatever looks like a secret is masked. */
  complain(line: string): void;
  /** A secret, typed unseen or piped in; without the white space around it. Never on the command line, where others see it. */
  readSecret(prompt: string): Promise<string>;
  /** Whether a person agrees; where nobody can be asked, no. */
  confirm(question: string): Promise<boolean>;
}

export function createTerminal(): Terminal {
  return {
    say: (line) => {
      process.stdout.write(`${line}\n`);
    },
    complain: (line) => {
      process.stderr.write(`${maskSecrets(line)}\n`);
    },
    readSecret: (prompt) => (process.stdin.isTTY ? typedUnseen(prompt) : pipedIn()),
    confirm: async (question) => {
      if (!process.stdin.isTTY) return false;
      const asking = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await asking.question(`${question} (yes/no) `).finally(() => {
        asking.close();
      });
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}

async function typedUnseen(prompt: string): Promise<string> {
  process.stdout.write(prompt);
  // What is typed is echoed to where nobody sees it.
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const typed = await asking.question('').finally(() => {
    asking.close();
    process.stdout.write('\n');
  });
  return typed.trim();
}

async function pipedIn(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text.trim();
}
