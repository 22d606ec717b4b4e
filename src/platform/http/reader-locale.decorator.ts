import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The languages in which the product speaks; the first is the one of whoever asks for none of them. */
const LOCALES = ['en', 'it', 'ru', 'uz'] as const;

export type ReaderLocale = (typeof LOCALES)[number];

/** The language that the reader likes best, by their Accept-Language header. */
export const CurrentLocale = createParamDecorator((_options: unknown, context: ExecutionContext): ReaderLocale => {
  const liked = context
    .switchToHttp()
    .getRequest<Request>()
    .acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === liked) ?? 'en';
});
