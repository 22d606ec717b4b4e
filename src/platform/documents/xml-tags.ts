/** A tag of an XML text: `<x:row r="1">` has the name `row` and the attributes ` r="1"`. */
export interface XmlTag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'empty';
  /** What stands between the name and the end of the tag, as it is written. */
  readonly attributes: string;
  /** Where in the text the tag is over: the offset of the first character behind it. */
  readonly endsAt: number;
}

const SLASH = 47;
const COLON = 58;
const LAST_SPACE = 32;

/**
 * The tags of an XML text in their order, found in one pass whose time grows with the length of the text alone, however
 * broken it is. A tag reaches from a `<` to the next `>`; where none follows, the text has no more tags. As comments and
 * declarations end with a `>` too, no tag behind them is ever missed; what a comment holds may count as tags.
 */
export function* xmlTagsOf(xml: string): Generator<XmlTag, void, undefined> {
  let start = xml.indexOf('<');
  while (start !== -1) {
    const end = xml.indexOf('>', start);
    if (end === -1) return;
    yield tagBetween(xml, start + 1, end);
    start = xml.indexOf('<', end);
  }
}

/** What a spreadsheet program writes into one tag takes some hundred characters. */
const MAXIMUM_TAG_CHARACTERS = 8192;

/**
 * Whether every tag ends before the next begins, and is of usual length. Parsers of XML that look for the end of each
 * tag anew take time that grows with the square of a text for which this is not so.
 */
export function hasOrdinaryTags(xml: string): boolean {
  let behind = 0;
  for (const { endsAt, name, attributes } of xmlTagsOf(xml)) {
    if (name.length + attributes.length > MAXIMUM_TAG_CHARACTERS) return false;
    if (name.includes('<') || attributes.includes('<')) return false;
    behind = endsAt;
  }
  return !xml.includes('<', behind);
}

function tagBetween(xml: string, start: number, end: number): XmlTag {
  const isClosing = xml.charCodeAt(start) === SLASH;
  const isEmpty = !isClosing && xml.charCodeAt(end - 1) === SLASH;
  const contentEnd = isEmpty ? end - 1 : end;
  let nameStart = isClosing ? start + 1 : start;
  let nameEnd = nameStart;
  while (nameEnd < contentEnd && xml.charCodeAt(nameEnd) > LAST_SPACE) {
    if (xml.charCodeAt(nameEnd) === COLON) nameStart = nameEnd + 1;
    nameEnd += 1;
  }
  return {
    name: xml.slice(nameStart, nameEnd),
    kind: isClosing ? 'closing' : isEmpty ? 'empty' : 'opening',
    attributes: xml.slice(nameEnd, contentEnd),
    endsAt: end + 1,
  };
}
