import { tellingDomain } from './telling-domain.js';

describe('the domain of a company', () => {
  it.each<[from: string | null, domain: string | null]>([
    ['https://www.lariana.example/it/home', 'lariana.example'],
    ['LARIANA.example', 'lariana.example'],
    ['export@Lariana.example', 'lariana.example'],
    ['lariana@pec.lariana.example', 'lariana.example'],
    ['https://shop.lariana.example', 'shop.lariana.example'],
    ['lariana@gmail.com', null],
    ['https://www.facebook.com/lariana', null],
    ['not an address', null],
    [null, null],
  ])('is, of %s, %s', (from, domain) => {
    expect(tellingDomain(from)).toBe(domain);
  });
});
