import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { z, type ZodType } from 'zod';
import { inputValidation } from './input-validation.js';
import { UPLOAD_LIMITS, type UploadLimits } from './upload.interceptor.js';

/** What is sent beside the file, and how much of it. */
export interface FileForm {
  /** More than this is not even received. */
  readonly maximumBytes: number;
  /** The other fields of the form. */
  readonly fields: ZodType;
}

const MAXIMUM_OTHER_FIELDS = 10;

/** A route that takes a form with one file in its field `file`. */
export function ReceivesFile({ maximumBytes, fields }: FileForm): MethodDecorator {
  const file = { type: 'string', format: 'binary' };
  const { properties = {}, required = [] } = z.toJSONSchema(fields);
  return applyDecorators(
    SetMetadata(UPLOAD_LIMITS, {
      fileSize: maximumBytes,
      files: 1,
      fields: MAXIMUM_OTHER_FIELDS,
    } satisfies UploadLimits),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', properties: { file, ...(properties as object) }, required: ['file', ...required] },
    }),
  );
}

/** The other fields of such a form, checked. A `Body` with a schema would describe the form as one without a file. */
export function FormFields(fields: ZodType): ParameterDecorator {
  const read = createParamDecorator((_options: unknown, context: ExecutionContext): Promise<unknown> => {
    const body: unknown = context.switchToHttp().getRequest<Request>().body;
    return inputValidation.transform<unknown>(body, { type: 'body', schema: fields });
  });
  return read();
}
