/** What the API tells in place of the name of whoever has had it erased, in every language. */
const ERASED_NAME = '—';

/** An answer with these words wherever it tells of somebody without a name; all others stay. The answer itself is changed. */
export function withErasedNamed<Answer>(answer: Answer, words: string): Answer {
  if (typeof answer === 'object' && answer !== null) nameErased(answer as Record<string, unknown>, words);
  return answer;
}

function nameErased(part: Record<string, unknown>, words: string): void {
  for (const [key, value] of Object.entries(part)) {
    if (key === 'companyName' && value === ERASED_NAME) part[key] = words;
    else if (typeof value === 'object' && value !== null) nameErased(value as Record<string, unknown>, words);
  }
}
