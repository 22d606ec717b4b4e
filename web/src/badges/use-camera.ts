import decodeQR from 'qr/decode.js';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Often enough that nobody waits, seldom enough that a weak tablet keeps up. */
const LOOK_EVERY_MILLISECONDS = 200;
/** Wider pictures take longer to read, and a badge that is held up needs no more. */
const LOOK_WIDTH = 640;

/** `missing` where there is no camera, or the page came without encryption, so that the browser shows it none. */
type CameraState = 'starting' | 'looking' | 'refused' | 'missing';

/** Shows what the camera sees in `video`, and calls `onCode` with the text of each code in it, once while it is held up. */
export function useCamera(onCode: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const told = useRef(onCode);
  useEffect(() => {
    told.current = onCode;
  });
  useEffect(() => {
    const ending = new AbortController();
    const screen = video.current;
    if (screen !== null) {
      follow(
        screen,
        (text) => {
          told.current(text);
        },
        ending.signal,
      ).then(
        () => {
          setState('looking');
        },
        (error: unknown) => {
          if (!ending.signal.aborted) setState(isRefusal(error) ? 'refused' : 'missing');
        },
      );
    }
    return () => {
      ending.abort();
    };
  }, []);
  return { video, state };
}

const isRefusal = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotAllowedError';

/** Looks until the signal ends it, and switches the camera off then. Throws where it may not or cannot look. */
async function follow(video: HTMLVideoElement, onCode: (text: string) => void, signal: AbortSignal): Promise<void> {
  // Where a page came without encryption there are no devices at all, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new Error('this page may use no camera');
  const stream = await devices.getUserMedia({ video: { facingMode: 'environment' } });
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) {
    release();
    return;
  }
  let last: string | null = null;
  const canvas = document.createElement('canvas');
  const timer = setInterval(() => {
    const text = codeIn(video, canvas);
    if (text !== null && text !== last) onCode(text);
    last = text;
  }, LOOK_EVERY_MILLISECONDS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    release();
  });
  video.srcObject = stream;
  await video.play();
}

/** The text of the code that is in the picture now; null where none can be read. */
function codeIn(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  if (video.videoWidth === 0) return null;
  const width = Math.min(LOOK_WIDTH, video.videoWidth);
  const height = Math.round((video.videoHeight * width) / video.videoWidth);
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.drawImage(video, 0, 0, width, height);
  try {
    return decodeQR(pen.getImageData(0, 0, width, height));
  } catch {
    // No code in sight: the usual case.
    return null;
  }
}
