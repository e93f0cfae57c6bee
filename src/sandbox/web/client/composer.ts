import { h } from './dom.js';
import { icon } from './icons.js';

export interface ComposerOptions {
  /** Name of the text box. */
  readonly label: string;
  /** Name of the button. */
  readonly button: string;
  readonly placeholder: string;
  /** Buttons that put a text at the beginning of what is written. */
  readonly inserts?: readonly Insert[];
  /** Told what was typed; says whether it went out, which empties the box. */
  send(text: string): Promise<boolean>;
}

export interface Insert {
  readonly label: string;
  /** What stands on the button. */
  readonly symbol: string;
  readonly text: string;
}

export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  setPlaceholder(text: string): void;
}

/** A box to write in: Enter sends, Shift+Enter makes a new line. */
export function createComposer(options: ComposerOptions): Composer {
  const box = h('textarea', {
    class: 'composer-box',
    rows: 1,
    'aria-label': options.label,
    placeholder: options.placeholder,
    maxlength: 28_000,
  });
  const button = h(
    'button',
    { type: 'submit', class: 'composer-send', 'aria-label': options.button, title: options.button },
    icon('send', 20),
  );
  const grow = (): void => {
    box.style.height = 'auto';
    box.style.height = `${String(Math.min(box.scrollHeight, 160))}px`;
  };
  const submit = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === '') return;
    button.disabled = true;
    try {
      if (!(await options.send(text))) return;
      box.value = '';
      grow();
    } finally {
      button.disabled = false;
      box.focus();
    }
  };
  const element = h(
    'form',
    {
      class: 'composer',
      submit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    box,
    ...(options.inserts ?? []).map((insert) => insertButton(insert, box, grow)),
    button,
  );
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  return {
    element,
    focus: () => {
      box.focus();
    },
    setPlaceholder: (text) => {
      box.placeholder = text;
    },
  };
}

function insertButton(
  { label, symbol, text }: Insert,
  box: HTMLTextAreaElement,
  grow: () => void,
): HTMLElement {
  const button = h(
    'button',
    { type: 'button', class: 'composer-insert', 'aria-label': label, title: label },
    symbol,
  );
  button.addEventListener('click', () => {
    if (!box.value.startsWith(text)) box.value = text + box.value;
    grow();
    box.focus();
  });
  return button;
}
