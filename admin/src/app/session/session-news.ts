import { Injectable } from '@angular/core';
import { Observable } from 'rxjs';

const channelName = 'guildhall.session';

/** Tells the other tabs of this browser that somebody has signed in. */
@Injectable({ providedIn: 'root' })
export class SessionNews {
  announce(): void {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage('signed in');
    channel.close();
  }

  /** Emits when another tab announced it, and when this tab is looked at again: news may have been missed. */
  heard(): Observable<void> {
    return new Observable((subscriber) => {
      const channel = new BroadcastChannel(channelName);
      const tell = () => subscriber.next();
      const look = () => {
        if (document.visibilityState === 'visible') tell();
      };
      channel.addEventListener('message', tell);
      document.addEventListener('visibilitychange', look);
      return () => {
        channel.close();
        document.removeEventListener('visibilitychange', look);
      };
    });
  }
}
