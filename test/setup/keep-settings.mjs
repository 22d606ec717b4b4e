// What jest-light-runner 0.8.2 needs each process that runs tests to know, its parent says once, to all that have been given
// a file by then, when the first of them asks. Whoever was not listening yet asked later and waited for ever. So what is
// said early is kept until it is asked for.
const SETTINGS = 'jest-light-runner-worker-data';
const QUESTION = 'jest-light-runner-get-worker-data';

if (process.send !== undefined) keepSettings();

function keepSettings() {
  const { emit, send } = process;
  let early = null;
  // No listener: the first one gets all that has come before, which is for others.
  process.emit = function emitAndKeep(event, message, ...others) {
    if (event === 'message' && message?.type === SETTINGS) early = message;
    return emit.call(this, event, message, ...others);
  };
  process.send = function sendOrAnswer(message, ...others) {
    if (message !== QUESTION || early === null) return send.call(this, message, ...others);
    process.nextTick(() => emit.call(process, 'message', early));
    return true;
  };
}
