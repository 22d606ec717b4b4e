import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { hashOfSecret } from '../../../platform/ids/secret.js';
import { AccessStore } from '../persistence/access-store.js';

/** Ends the sign-in of one browser. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly store: AccessStore,
  ) {}

  run(signInSecret: string): Promise<void> {
    return this.database.write((tx) => this.store.removeSignIn(tx, hashOfSecret(signInSecret)));
  }
}
