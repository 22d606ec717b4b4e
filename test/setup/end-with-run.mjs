// Whatever a test file has left open, a process that runs tests ends when there are no more.
process.once('disconnect', () => process.exit());
