import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';

/** What a route answers: its status and shape. The shape also strips what is not in it, and goes into openapi.json. */
export function Answers(status: number, schema?: ZodType): MethodDecorator {
  if (schema === undefined) return applyDecorators(HttpCode(status), ApiResponse({ status }));
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema }),
  );
}
