package huiying.notify.ladder;

/** The ladders in force. */
@FunctionalInterface
public interface LadderBook {
  /** Cheap enough to be asked for every batch. */
  Ladders inForce();
}
