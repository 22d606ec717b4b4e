import { Injectable } from '@nestjs/common';
import { ClassificationReader, type Locale, SCHEMES } from '../../classifications/index.js';
import type { LabelOf } from './suggestion.wire.js';

/** Labels of codes written with their scheme, `HS 8446`. */
@Injectable()
export class CodeLabels {
  constructor(private readonly classifications: ClassificationReader) {}

  in(locale: Locale): LabelOf {
    return (written) => {
      const [name, code = ''] = written.split(' ');
      const scheme = SCHEMES.find((known) => known === name);
      return scheme === undefined ? null : this.classifications.label(scheme, code, locale);
    };
  }
}
