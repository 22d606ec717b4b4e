import supertest from 'supertest';

/** What somebody's browser shows: the status, the whole document, and its forms by where they go. */
export interface SeenPage {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly forms: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** A browser at a partner's page: it keeps its cookie, sends forms as they stand and follows where they lead. */
export class PartnerVisitor {
  private cookie = '';

  constructor(private readonly address: string) {}

  async look(path: string): Promise<SeenPage> {
    return seen(await supertest(this.address).get(path).set('Cookie', this.cookie));
  }

  /** Sends the form of the page whose address ends so, with what was filled in. */
  async send(page: SeenPage, ending: string, filledIn: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    const [action, hidden] = [...page.forms].find(([path]) => path.endsWith(ending)) ?? [];
    if (action === undefined) throw new Error(`the page has no form that goes to ${ending}`);
    return this.post(action, { ...hidden, ...filledIn });
  }

  async post(action: string, fields: Readonly<Record<string, string>>): Promise<SeenPage> {
    const answer = await supertest(this.address).post(action).set('Cookie', this.cookie).type('form').send(fields);
    const [cookie] = answer.get('Set-Cookie') ?? [];
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    const location = answer.get('Location');
    return answer.status === 303 && location !== undefined ? this.look(location) : seen(answer);
  }
}

function seen({ status, text, headers }: supertest.Response): SeenPage {
  const forms = [...text.matchAll(/<form method="post" action="([^"]+)">(.*?)<\/form>/gs)].map(
    ([, action = '', content = '']) => [action, hiddenFields(content)] as const,
  );
  return { status, text, headers, forms: new Map(forms) };
}

function hiddenFields(content: string): Record<string, string> {
  const fields = content.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
