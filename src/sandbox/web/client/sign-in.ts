import { approveCode } from './api.js';
import { byId, h } from './dom.js';
import { applyTheme } from './theme.js';

/** The page where a person enters the code that the bot gave. */
function start(): void {
  applyTheme();
  const form = byId('form') as HTMLFormElement;
  const code = byId('code') as HTMLInputElement;
  code.value = new URLSearchParams(location.search).get('code') ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const account = event.submitter?.dataset['account'];
    if (account === undefined) return;
    const mfa = !(byId('without-mfa') as HTMLInputElement).checked;
    void signIn(form, { code: code.value, account, mfa });
  });
  if (code.value === '') code.focus();
  document.documentElement.dataset['ready'] = 'true';
}

async function signIn(
  form: HTMLFormElement,
  approval: { readonly code: string; readonly account: string; readonly mfa: boolean },
): Promise<void> {
  const problem = byId('problem');
  problem.textContent = '';
  try {
    const { name, role } = await approveCode(approval);
    form.hidden = true;
    byId('done').append(
      h('strong', {}, `Signed in as ${name}, ${role}.`),
      ' You can close this page: the bot goes on by itself.',
    );
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : 'That did not work.';
  }
}

start();
