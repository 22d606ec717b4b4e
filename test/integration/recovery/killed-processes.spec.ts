import { describeRecovery } from '../../builders/recovery-behaviour.js';

describeRecovery('PostgreSQL', () => ({}));
