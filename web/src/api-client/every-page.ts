interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** As many as the server gives at once. */
const pageSize = 200;

/** The items of all pages of a list, for screens that show the whole of it. */
export async function everyPage<Item>(
  read: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<{ readonly items: readonly Item[] }> {
  let page = await read({ limit: pageSize });
  const items = [...page.items];
  while (page.nextCursor !== null) {
    page = await read({ limit: pageSize, cursor: page.nextCursor });
    items.push(...page.items);
  }
  return { items };
}
