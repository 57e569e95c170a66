package huiying.notify.alert;

/** How far an alert has come. */
public enum AlertState {
  /** It waits to be told, for the first time or again. */
  PLANNED,
  /** The mail server took it. */
  SENT,
  /** Tried as often as allowed, in vain. */
  FAILED,
  /** There was no reason to tell any more; the progress says why. */
  SKIPPED,
  /** What it says was taken back before it was told. */
  CANCELLED
}
