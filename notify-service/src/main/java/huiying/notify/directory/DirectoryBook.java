package huiying.notify.directory;

/** The directory in force. */
@FunctionalInterface
public interface DirectoryBook {
  /** Cheap enough to be asked for every batch. */
  Directory inForce();
}
