import type { en } from './en';

/** A translation of the whole catalogue, or of one part of it (`Translation<typeof problems>`). */
export type Translation<T = typeof en> = Readonly<Record<keyof T, string>>;
