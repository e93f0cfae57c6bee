import { printCommand } from '../../domain/command';

/** Something to be asked for with a press: what the button says, and the words of the command it stands for. */
export interface Choice {
  readonly title: string;
  readonly command: string;
  /** Set where the words must arrive to the letter; a button that cannot carry them so is left out. */
  readonly exact?: boolean;
}

type PrintableCommand = Parameters<typeof printCommand>[0];

/** A choice of a command, or of words as they would be typed. */
export function choice(title: string, command: PrintableCommand | string): Choice {
  return { title, command: typeof command === 'string' ? command : printCommand(command) };
}

/** A choice whose words, such as a filter, mean something else once a character of them is lost. */
export function exactChoice(title: string, command: string): Choice {
  return { title, command, exact: true };
}
