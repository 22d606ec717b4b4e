import { describeOutbox } from '../../builders/outbox-behaviour.js';

describeOutbox('PostgreSQL', {});
