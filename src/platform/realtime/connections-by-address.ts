/** Counts the connections that each address has open in this process, up to a limit for each. */
export class ConnectionsByAddress {
  private readonly countByAddress = new Map<string, number>();

  constructor(private readonly maximum: number) {}

  hasRoomFor(address: string): boolean {
    return (this.countByAddress.get(address) ?? 0) < this.maximum;
  }

  opened(address: string): void {
    this.countByAddress.set(address, (this.countByAddress.get(address) ?? 0) + 1);
  }

  closed(address: string): void {
    const left = (this.countByAddress.get(address) ?? 0) - 1;
    if (left > 0) this.countByAddress.set(address, left);
    else this.countByAddress.delete(address);
  }
}
