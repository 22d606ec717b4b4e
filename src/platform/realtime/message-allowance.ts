/** How much one connection may say: so many messages at once, and so many more each second. */
export interface MessageRate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What one connection may still say: a bucket of messages that fills up again as time passes (a "token bucket"). */
export class MessageAllowance {
  private left: number;
  private countedAtMilliseconds: number;

  constructor(
    private readonly rate: MessageRate,
    nowMilliseconds: number,
  ) {
    this.left = rate.burst;
    this.countedAtMilliseconds = nowMilliseconds;
  }

  /** Takes one message off the allowance; false where none is left, which costs nothing. */
  take(nowMilliseconds: number): boolean {
    const passedSeconds = Math.max(0, nowMilliseconds - this.countedAtMilliseconds) / 1000;
    this.left = Math.min(this.rate.burst, this.left + passedSeconds * this.rate.perSecond);
    this.countedAtMilliseconds = nowMilliseconds;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
