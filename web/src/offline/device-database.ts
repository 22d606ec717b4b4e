const NAME = 'incontro';
const VERSION = 1;

export type StoreName = 'entries' | 'answers';

let opening: Promise<IDBDatabase> | null = null;

/** Keeps on this device what must outlive a page: what was written down without a network, and what was read last. */
function openDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
      request.result.createObjectStore('answers', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = openAgain;
      // Somebody empties it, or a later build lays it out anew: it is not held up, and opened again when it is needed.
      database.onversionchange = () => {
        database.close();
        openAgain();
      };
      resolve(database);
    };
    request.onerror = () => {
      openAgain();
      reject(request.error ?? new Error('The database of this device cannot be opened.'));
    };
  });
  return opening;
}

function openAgain(): void {
  opening = null;
}

/** What a request of the database answers. */
export function answerTo<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database of this device has refused a request.'));
    };
  });
}

/**
 * Runs `work` in one transaction on a store and waits until it is kept. It may wait for answers of that store and for
 * nothing else, or the transaction ends meanwhile. Rejects where this browser keeps nothing.
 */
export async function inStore<Value>(
  name: StoreName,
  mode: 'readonly' | 'readwrite',
  work: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const transaction = (await openDatabase()).transaction(name, mode);
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The database of this device has kept nothing.'));
    };
  });
  const [value] = await Promise.all([work(transaction.objectStore(name)), kept]);
  return value;
}
