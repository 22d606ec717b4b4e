import { Injectable } from '@nestjs/common';
import { ClassificationReader, type Locale } from '../../classifications/index.js';
import type { LabelOf } from './suggestion.wire.js';

/** Labels of codes written with their scheme, `HS 8446`. */
@Injectable()
export class CodeLabels {
  constructor(private readonly classifications: ClassificationReader) {}

  in(locale: Locale): LabelOf {
    return (written) => {
      const [scheme, code = ''] = written.split(' ');
      return this.classifications.label(scheme === 'ATECO' ? 'ATECO' : 'HS', code, locale);
    };
  }
}
