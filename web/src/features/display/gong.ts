/** The partials of a struck gong: how high against the lowest, how loud, and how many seconds they sound. */
const PARTIALS = [
  { ratio: 1, loudness: 0.5, seconds: 3.5 },
  { ratio: 2.02, loudness: 0.25, seconds: 2.4 },
  { ratio: 2.76, loudness: 0.18, seconds: 1.6 },
  { ratio: 4.07, loudness: 0.08, seconds: 0.9 },
] as const;
const LOWEST_HERTZ = 196;
const SILENCE = 0.0001;
const ATTACK_SECONDS = 0.01;

/** A gong made of tones, so that no file has to be there. Browsers let it sound only once somebody has touched the page. */
export class Gong {
  private context: AudioContext | null = null;

  /** @param onSounding whether it can be heard from now on */
  constructor(private readonly onSounding: (isSounding: boolean) => void) {}

  /** To be called when somebody presses something; sounds once, so that they hear how loud it is. */
  async allow(): Promise<void> {
    this.context ??= this.begin();
    // A browser that refuses leaves it silent, and that is what the page goes on to show.
    await this.context.resume().catch(() => undefined);
    this.strike();
  }

  /** Gives the sound of the device back; it can be allowed again. */
  async close(): Promise<void> {
    const { context } = this;
    this.context = null;
    if (context === null) return;
    context.onstatechange = null;
    await context.close();
  }

  private begin(): AudioContext {
    const context = new AudioContext();
    context.onstatechange = () => {
      this.onSounding(context.state === 'running');
    };
    return context;
  }

  strike(): void {
    const { context } = this;
    if (context?.state !== 'running') return;
    const now = context.currentTime;
    for (const { ratio, loudness, seconds } of PARTIALS) {
      const tone = new OscillatorNode(context, { frequency: LOWEST_HERTZ * ratio });
      const volume = new GainNode(context, { gain: SILENCE });
      volume.gain.setValueAtTime(SILENCE, now);
      volume.gain.exponentialRampToValueAtTime(loudness, now + ATTACK_SECONDS);
      volume.gain.exponentialRampToValueAtTime(SILENCE, now + seconds);
      tone.connect(volume).connect(context.destination);
      tone.start(now);
      tone.stop(now + seconds);
    }
  }
}
